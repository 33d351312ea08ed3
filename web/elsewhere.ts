import type { RouteRecordRaw } from 'vue-router'

/** Every address but the first page's: router.ts adds them when one is asked for. */
export const elsewhere: RouteRecordRaw[] = [
  { path: '/about', name: 'about', component: () => import('./pages/About.vue') },
  { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignIn.vue') },
  { path: '/desk', name: 'desk', component: () => import('./pages/desk/Desk.vue') },
  { path: '/desk/law-checks', name: 'law-checks', component: () => import('./pages/desk/LawChecksPage.vue') },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./pages/NotFound.vue') },
]
