import { lookAtPages } from './desk-pages.given.ts'

lookAtPages([
  {
    who: 'steward',
    on: 'a desktop',
    pages: [
      ['/desk', '.desk-areas'],
      ['/desk/review', '.empty, .review-item'],
      ['/desk/duplicates', '.card, .empty'],
      ['/desk/stale', '.card'],
      ['/desk/holds', '.empty, .card'],
      ['/desk/import', '.edit-section'],
      ['/desk/editions', '.edit-section select'],
      ['/desk/law-checks', '.law-row'],
      ['/desk/organisations', 'strong'],
      ['/desk/surroundings/campuses', '.sur-row'],
      ['/desk/surroundings/rules', '.sur-rule'],
    ],
  },
  {
    who: 'regulator',
    on: 'a phone',
    pages: [
      ['/desk', '.desk-areas'],
      ['/desk/surroundings', '.districts', 'in English, too'],
      ['/desk/surroundings/campuses', '.sur-row'],
      ['/desk/surroundings/campuses?view=records', '.sur-row'],
      ['/desk/surroundings/campuses/{campus}', '.pair'],
      ['/desk/surroundings/places', '.sur-row'],
      ['/desk/surroundings/spot?kind=internet_cafe&at=120.102,30.2502', '.pair'],
      ['/desk/surroundings/sweeps', '.sur-row'],
      ['/desk/surroundings/sweeps/{sweep}', '.sur-row'],
      ['/desk/surroundings/cases', '.empty, .sur-row'],
      ['/desk/surroundings/rules', '.sur-rule'],
    ],
  },
  {
    who: 'admin',
    on: 'a phone',
    pages: [
      ['/account', 'form', 'in English, too'],
      ['/desk/people', 'summary', 'in English, too'],
      ['/desk/organisations', 'strong', 'in English, too'],
      ['/desk/audit', 'tbody tr', 'in English, too'],
      ['/desk/webhooks', 'form, .button'],
    ],
  },
])
