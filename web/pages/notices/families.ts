import type { Answered, Read } from '../../api.ts'

export type Family = Answered<Read<'/api/v1/notices/preferences'>>['muted'][number]

/** What notices are about, as one may choose it. */
export const FAMILIES: readonly Family[] = ['booking', 'editing', 'case', 'webhook', 'notice']
