import {
  Bell,
  Building2,
  CalendarCheck,
  CalendarHeart,
  ClipboardCheck,
  Combine,
  DoorOpen,
  FileUp,
  Hand,
  Hourglass,
  ListChecks,
  Radar,
  Scale,
  School,
  ScrollText,
  UserCog,
  Users,
  Webhook,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { Role } from '../../ui/me.ts'
import type { Word } from '../../words/t.ts'

/** A part of the desk: a card on its first page, for people with one of the roles (none: for everyone signed in). */
export type DeskArea = { path: string; title: Word; about: Word; icon: Component; roles: Role[] }

export const areas: DeskArea[] = [
  {
    path: '/desk/my-venues',
    title: 'area.my-venues',
    about: 'area.my-venues.about',
    icon: Building2,
    roles: ['keeper'],
  },
  { path: '/desk/review', title: 'area.review', about: 'area.review.about', icon: ClipboardCheck, roles: ['steward'] },
  {
    path: '/desk/import',
    title: 'area.import',
    about: 'area.import.about',
    icon: FileUp,
    roles: ['steward', 'regulator'],
  },
  {
    path: '/desk/duplicates',
    title: 'area.duplicates',
    about: 'area.duplicates.about',
    icon: Combine,
    roles: ['steward'],
  },
  { path: '/desk/stale', title: 'area.stale', about: 'area.stale.about', icon: Hourglass, roles: ['steward'] },
  { path: '/desk/holds', title: 'area.holds', about: 'area.holds.about', icon: Hand, roles: ['steward'] },
  {
    path: '/desk/editions',
    title: 'area.editions',
    about: 'area.editions.about',
    icon: ListChecks,
    roles: ['steward'],
  },
  { path: '/desk/school', title: 'area.school-desk', about: 'area.school-desk.about', icon: School, roles: ['guide'] },
  { path: '/desk/venue', title: 'area.venue-desk', about: 'area.venue-desk.about', icon: DoorOpen, roles: ['keeper'] },
  { path: '/visits', title: 'area.visits', about: 'area.visits.about', icon: CalendarCheck, roles: [] },
  { path: '/open-days', title: 'area.open-days', about: 'area.open-days.about', icon: CalendarHeart, roles: [] },
  { path: '/desk/law-checks', title: 'area.law', about: 'area.law.about', icon: Scale, roles: ['steward'] },
  {
    path: '/desk/surroundings',
    title: 'area.surroundings',
    about: 'area.surroundings.about',
    icon: Radar,
    roles: ['regulator', 'steward'],
  },
  {
    path: '/desk/organisations',
    title: 'area.organisations',
    about: 'area.organisations.about',
    icon: Building2,
    roles: ['steward', 'administrator'],
  },
  { path: '/desk/people', title: 'area.people', about: 'area.people.about', icon: Users, roles: ['administrator'] },
  { path: '/desk/audit', title: 'area.audit', about: 'area.audit.about', icon: ScrollText, roles: ['administrator'] },
  {
    path: '/desk/webhooks',
    title: 'area.webhooks',
    about: 'area.webhooks.about',
    icon: Webhook,
    roles: ['steward', 'administrator'],
  },
  { path: '/notices', title: 'area.notices', about: 'area.notices.about', icon: Bell, roles: [] },
  { path: '/account', title: 'area.account', about: 'area.account.about', icon: UserCog, roles: [] },
]
