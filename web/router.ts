import { createRouter, createWebHistory } from 'vue-router'
import Explore from './pages/explore/Explore.vue'

/**
 * The first page's addresses. All others are in elsewhere.ts, which comes when one of them is asked for. The map's view lives in
 * the hash, filters in the query: see pages/explore/address.ts.
 */
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
    { path: '/:rest(.*)*', name: 'elsewhere', component: { render: () => null }, beforeEnter: goElsewhere },
  ],
  scrollBehavior(to, from, saved) {
    if (to.path === from.path && to.name === 'explore') return false
    if (to.hash && to.name === 'about') return { el: to.hash }
    return saved ?? { top: 0 }
  },
})

async function goElsewhere({ fullPath }: { fullPath: string }) {
  const { elsewhere, focusHeadings } = await import('./elsewhere.ts')
  router.removeRoute('elsewhere')
  focusHeadings(router)
  for (const route of elsewhere) router.addRoute(route)
  return fullPath
}
