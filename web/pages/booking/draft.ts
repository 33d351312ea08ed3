/** What somebody fills in to book; and the wish it makes. */
import type { Audience, Party } from './calls.ts'
import { isGroup, isSchool } from './room.ts'

export const ageBands = ['0-6', '7-13', '14-17'] as const
export type AgeBand = (typeof ageBands)[number]
export type Channel = 'web' | 'desk' | 'phone' | 'walk_in'

export type Draft = {
  audience: Audience
  organisationId: string
  grade: number | ''
  minors: number
  adults: number
  children: Record<AgeBand, number>
  wheelchair: number
  otherNeeds: number
  extras: Record<string, number>
  programmeId: string
  purpose: string
  name: string
  phone: string
}

export function emptyDraft(audience: Audience, size: number, organisationId: string): Draft {
  const adults = audience === 'family' ? Math.min(2, Math.max(1, size - 1)) : Math.max(1, Math.ceil(size / 21))
  return {
    ...{ audience, organisationId, adults },
    grade: audience === 'kindergarten_group' ? 0 : '',
    minors: Math.max(0, size - adults),
    children: { '0-6': 0, '7-13': audience === 'family' ? Math.max(0, size - adults) : 0, '14-17': 0 },
    ...{ wheelchair: 0, otherNeeds: 0, extras: {}, programmeId: '', purpose: '', name: '', phone: '' },
  }
}

export function sizeOf({ audience, minors, adults, children }: Draft): number {
  return adults + (isGroup(audience) ? minors : ageBands.reduce((sum, band) => sum + children[band], 0))
}

export function partyFrom(draft: Draft, slotId: string, channel: Channel): Party {
  const { audience } = draft
  const needs = { ...some('wheelchair', draft.wheelchair), ...some('other', draft.otherNeeds) }
  const extras = Object.fromEntries(Object.entries(draft.extras).filter(([, n]) => n > 0))
  const children = Object.fromEntries(Object.entries(draft.children).filter(([, n]) => n > 0))
  const hasContact = draft.name.trim() !== '' && draft.phone.trim() !== ''
  return {
    ...{ slotId, audience, adults: draft.adults },
    ...(channel !== 'web' && { channel }),
    ...(isSchool(audience) && draft.organisationId && { organisationId: draft.organisationId }),
    ...(isSchool(audience) && draft.grade !== '' && { grade: draft.grade }),
    ...(isGroup(audience) ? { minors: draft.minors } : { children }),
    ...(Object.keys(needs).length > 0 && { needs }),
    ...(Object.keys(extras).length > 0 && { extras }),
    ...(draft.programmeId && { programmeId: draft.programmeId }),
    ...(draft.purpose.trim() && { purpose: draft.purpose.trim() }),
    ...(hasContact && { contact: { name: draft.name.trim(), phone: draft.phone.trim() } }),
  }
}

function some(name: string, n: number) {
  return n > 0 ? { [name]: n } : {}
}
