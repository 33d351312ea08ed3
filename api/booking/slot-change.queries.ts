import { recordChange } from '../accounts/record.queries.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import type { SlotStatus } from './slot.ts'
import { resizePool, setSlotStatus } from './slot-save.queries.ts'
import { promote } from './waitlist.queries.ts'

type Change = {
  status?: SlotStatus | undefined
  note?: string | null | undefined
  pools?: { kind: string; capacity: number }[] | undefined
}

/** A keeper changes a slot, all or nothing. Bookings stay: whoever blocks or withdraws sees them and decides about each. */
export async function changeSlot(
  db: Db,
  id: string,
  { status, note, pools = [] }: Change,
  actor: string,
): Promise<void> {
  await atomic(db, async (transaction) => {
    if (note !== undefined) await transaction.updateTable('slot').set({ note }).where('id', '=', id).execute()
    for (const { kind, capacity } of pools) {
      if (!(await resizePool(transaction, id, kind, capacity)))
        throw new Problem({ status: 409, code: 'pool-in-use', params: { kind } })
    }
    if (status && !(await setSlotStatus(transaction, id, status)))
      throw new Problem({ status: 409, code: 'slot-withdrawn' })
    if (pools.length > 0) await promote(transaction, id)
    const after = { status, note, pools }
    await recordChange(transaction, { actor, action: 'slot.change', subject: 'slot', id, after })
  })
}
