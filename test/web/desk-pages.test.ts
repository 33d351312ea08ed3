import { lookAtPages } from './desk-pages.given.ts'

lookAtPages([
  {
    who: 'keeper',
    on: 'a desktop',
    pages: [
      ['/desk', '.desk-areas'],
      ['/desk/my-venues', '.desk-list .card'],
      ['/desk/venues/{own}', '.edit-form .week'],
      ['/desk/venues/{own}/history', '.card, .empty'],
      ['/desk/venue?venue={venue}&tab=today', '.visit'],
      ['/desk/venue?venue={venue}&tab=requests', '.empty'],
      ['/desk/venue?venue={venue}&tab=occupancy', '.numbers'],
      ['/desk/venue?venue={venue}&tab=times', '.visit'],
      ['/desk/venue?venue={venue}&tab=rules', '.visit'],
      ['/desk/venue?venue={venue}&tab=policy', '.policy'],
      ['/desk/venue?venue={venue}&tab=report', '.numbers'],
      ['/desk/venue?venue={venue}&tab=resources', '.empty'],
      ['/desk/venue?venue={venue}&tab=pauses', '.empty'],
      ['/account', 'form'],
      ['/notices', '.notice-tools'],
    ],
  },
  { who: 'keeper', on: 'a phone', pages: [['/door/{venue}', '.door-row']] },
  {
    who: 'teacher',
    on: 'a desktop',
    pages: [
      ['/desk', '.desk-areas'],
      ['/desk/school', '.tasks, .hint'],
      ['/visits', 'h1'],
      ['/open-days', '.visit'],
    ],
  },
  {
    who: 'family',
    on: 'a phone',
    pages: [
      ['/book/{slot}', '.price'],
      ['/visits', '.visit'],
      ['/visits/{visit}', '.ticket-qr svg'],
    ],
  },
])
