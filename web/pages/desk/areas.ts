import { Radar, Scale } from '@lucide/vue'
import type { Component } from 'vue'
import type { Role } from '../../ui/me.ts'
import type { Word } from '../../words/t.ts'

/** A part of the desk: a card on its first page, for people with one of the roles (none: for everyone signed in). */
export type DeskArea = { path: string; title: Word; about: Word; icon: Component; roles: Role[] }

export const areas: DeskArea[] = [
  { path: '/desk/law-checks', title: 'area.law', about: 'area.law.about', icon: Scale, roles: ['steward'] },
  {
    path: '/desk/surroundings',
    title: 'area.surroundings',
    about: 'area.surroundings.about',
    icon: Radar,
    roles: ['regulator', 'steward'],
  },
]
