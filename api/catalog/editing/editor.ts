import { type Caller, mayActIn, organisationsOf } from '../../http/caller.ts'
import { Problem } from '../../http/problems.ts'
import type { Editor } from './edit.queries.ts'
import type { StoredEntry } from './entry.ts'

/** Stewards of its division and keepers of its organisation edit a venue; anybody else is refused (403). */
export function editorOf(caller: Caller, { division, organisation }: StoredEntry): Editor {
  const { id, actor, name } = caller
  if (mayActIn(caller, ['steward'], division?.code ?? null)) return { id, actor, name, isSteward: true }
  if (organisation && organisationsOf(caller, ['keeper']).includes(organisation.id))
    return { id, actor, name, isSteward: false }
  throw new Problem({ status: 403, code: organisation ? 'not-your-organisation' : 'outside-your-division' })
}
