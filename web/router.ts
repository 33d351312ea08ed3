import { createRouter, createWebHistory } from 'vue-router'
import Explore from './pages/explore/Explore.vue'

/** Every address of the web. The map's view lives in the hash, filters in the query: see pages/explore/address.ts. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    {
      path: '/',
      component: Explore,
      children: [
        { path: '', name: 'explore', component: { render: () => null } },
        { path: 'venue/:id', name: 'venue', component: () => import('./pages/venue/VenuePanel.vue') },
      ],
    },
    { path: '/about', name: 'about', component: () => import('./pages/About.vue') },
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignIn.vue') },
    { path: '/desk', name: 'desk', component: () => import('./pages/desk/Desk.vue') },
    { path: '/desk/law-checks', name: 'law-checks', component: () => import('./pages/desk/LawChecksPage.vue') },
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('./pages/NotFound.vue') },
  ],
  scrollBehavior(to, from, saved) {
    if (to.path === from.path && to.name === 'explore') return false
    if (to.hash && to.name === 'about') return { el: to.hash }
    return saved ?? { top: 0 }
  },
})
