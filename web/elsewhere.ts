import { nextTick } from 'vue'
import type { RouteRecordRaw, Router } from 'vue-router'

/** Every address but the first page's: router.ts adds them when one is asked for. */
export const elsewhere: RouteRecordRaw[] = [
  { path: '/about', name: 'about', component: () => import('./pages/About.vue') },
  { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignIn.vue') },
  { path: '/sign-up', name: 'sign-up', component: () => import('./pages/account/SignUp.vue') },
  { path: '/notices', component: () => import('./pages/notices/Notices.vue') },
  { path: '/desk/webhooks', component: () => import('./pages/notices/Webhooks.vue') },
  { path: '/account', name: 'account', component: () => import('./pages/account/Account.vue') },
  { path: '/desk/people', name: 'people', component: () => import('./pages/desk/people/People.vue') },
  {
    path: '/desk/organisations',
    name: 'organisations',
    component: () => import('./pages/desk/people/Organisations.vue'),
  },
  { path: '/desk/audit', name: 'audit', component: () => import('./pages/desk/people/Audit.vue') },
  { path: '/desk', name: 'desk', component: () => import('./pages/desk/Desk.vue') },
  { path: '/desk/law-checks', name: 'law-checks', component: () => import('./pages/desk/LawChecksPage.vue') },
  {
    path: '/desk/surroundings',
    name: 'surroundings',
    component: () => import('./pages/surroundings/OverviewPage.vue'),
  },
  {
    path: '/desk/surroundings/campuses',
    name: 'campuses',
    component: () => import('./pages/surroundings/CampusesPage.vue'),
  },
  {
    path: '/desk/surroundings/campuses/new',
    name: 'new-campus',
    component: () => import('./pages/surroundings/NewCampusPage.vue'),
  },
  {
    path: '/desk/surroundings/campuses/:id',
    name: 'campus',
    component: () => import('./pages/surroundings/CampusPage.vue'),
  },
  {
    path: '/desk/surroundings/places',
    name: 'regulated-places',
    component: () => import('./pages/surroundings/PlacesPage.vue'),
  },
  { path: '/desk/surroundings/spot', name: 'spot', component: () => import('./pages/surroundings/SpotPage.vue') },
  { path: '/desk/surroundings/sweeps', name: 'sweeps', component: () => import('./pages/surroundings/SweepsPage.vue') },
  {
    path: '/desk/surroundings/sweeps/:id',
    name: 'sweep',
    component: () => import('./pages/surroundings/SweepPage.vue'),
  },
  {
    path: '/desk/surroundings/cases',
    name: 'surroundings-cases',
    component: () => import('./pages/surroundings/CasesPage.vue'),
  },
  {
    path: '/desk/surroundings/cases/:id',
    name: 'surroundings-case',
    component: () => import('./pages/surroundings/CasePage.vue'),
  },
  {
    path: '/desk/surroundings/rules',
    name: 'surroundings-rules',
    component: () => import('./pages/surroundings/RulesPage.vue'),
  },
  { path: '/desk/my-venues', component: () => import('./pages/desk/entry/MyVenuesPage.vue') },
  { path: '/desk/venues/:id', component: () => import('./pages/desk/entry/EditVenuePage.vue') },
  { path: '/desk/venues/:id/history', component: () => import('./pages/desk/entry/HistoryPage.vue') },
  { path: '/desk/review', component: () => import('./pages/desk/review/ReviewPage.vue') },
  { path: '/desk/duplicates', component: () => import('./pages/desk/review/DuplicatesPage.vue') },
  { path: '/desk/stale', component: () => import('./pages/desk/review/StalePage.vue') },
  { path: '/desk/holds', component: () => import('./pages/desk/review/HoldsPage.vue') },
  { path: '/desk/import', component: () => import('./pages/desk/review/ImportPage.vue') },
  { path: '/desk/editions', component: () => import('./pages/desk/review/EditionsDeskPage.vue') },
  { path: '/editions', component: () => import('./pages/editions/EditionsPage.vue') },
  { path: '/editions/:id', component: () => import('./pages/editions/EditionPage.vue') },
  { path: '/correct/:id', component: () => import('./pages/correct/CorrectPage.vue') },
  { path: '/book/:slotId', name: 'book', component: () => import('./pages/booking/BookPage.vue') },
  { path: '/visits', name: 'visits', component: () => import('./pages/booking/VisitsPage.vue') },
  { path: '/visits/:id', name: 'visit', component: () => import('./pages/booking/VisitPage.vue') },
  { path: '/open-days', name: 'open-days', component: () => import('./pages/booking/OpenDaysPage.vue') },
  { path: '/desk/school', name: 'school-desk', component: () => import('./pages/booking/SchoolDeskPage.vue') },
  { path: '/desk/venue', name: 'venue-desk', component: () => import('./pages/venue-desk/VenueDeskPage.vue') },
  {
    // Where notices lead to.
    path: '/desk/venues/:venue/bookings',
    redirect: ({ params }) => ({ path: '/desk/venue', query: { venue: String(params.venue), tab: 'requests' } }),
  },
  { path: '/door/:venueId?', name: 'door', component: () => import('./pages/door/DoorPage.vue') },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./pages/NotFound.vue') },
]

/** Who goes on to another page hears which: its heading gets the focus. The first page and its venues see to theirs themselves. */
export function focusHeadings(router: Router): void {
  router.afterEach(async (to, from, failure) => {
    const isFirst = from.matched.length === 0
    if (failure || isFirst || to.path === from.path || to.matched[0]?.path === '/') return
    await nextTick()
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  })
}
