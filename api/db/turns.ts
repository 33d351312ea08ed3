import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'

/** What is written with this as a statement of its own lets others read in between; on a server it changes nothing. */
export const OPEN_TURN = `set local gongyu.others_read = 'on'`

/** `look`: to be read inside a transaction that is not the asker's own, where it must leave no trace. */
type Ask = (query: CompiledQuery, how: 'own' | 'look') => Promise<QueryResult<unknown>>
type Waiting = { seat: DatabaseConnection; query: CompiledQuery; begin: () => void; give: Give; isLooking: boolean }
type Give = (answer: Promise<QueryResult<unknown>>) => void

/**
 * Shares the one connection of the embedded engine. Whoever has it (for a transaction, or one statement) makes the others wait
 * their turn, in the order they came. A transaction that takes long may open its turn: what only reads is then answered
 * between two of its statements, and sees what it has written so far; what writes waits all the same.
 */
export function takeTurns(ask: Ask) {
  let holder: DatabaseConnection | undefined
  let isOpen = false
  /** In an open turn, the statements of its holder and of those who read in between come one after another. */
  let inOrder: Promise<unknown> = Promise.resolve()
  const waiting: Waiting[] = []

  const after = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = inOrder.then(work)
    inOrder = done.catch(() => {})
    return done
  }
  const look = async (reader: Waiting) => {
    if (!isOpen || !waiting.includes(reader)) return
    const answer = ask(reader.query, 'look')
    const error = await answer.then(() => undefined, codeOf)
    if (error === WRITES || error === ABORTED) return
    waiting.splice(waiting.indexOf(reader), 1)
    reader.give(answer)
  }
  const letLook = () => {
    for (const reader of waiting) {
      if (!isOpen || reader.isLooking || !mayLook(reader.query)) continue
      reader.isLooking = true
      after(() => look(reader))
    }
  }
  const own = async (query: CompiledQuery) => {
    if (!isOpen) {
      const result = await ask(query, 'own')
      isOpen = query.sql === OPEN_TURN
      if (isOpen) letLook()
      return result
    }
    return after(() => {
      if (query.sql === 'commit' || query.sql === 'rollback') isOpen = false
      return ask(query, 'own')
    })
  }
  const passOn = () => {
    isOpen = false
    const next = waiting.shift()
    holder = next?.seat
    // It looks again, should the turn after this one be open.
    for (const reader of waiting) reader.isLooking = false
    next?.begin()
  }
  const execute = (seat: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<unknown>> => {
    holder ??= seat
    if (holder === seat) return own(query)
    return new Promise((give) => {
      waiting.push({ seat, query, begin: () => give(own(query)), give, isLooking: false })
      letLook()
    })
  }
  return {
    /** A connection of its own for whoever asks; it waits when it is first used. */
    take: (): DatabaseConnection => {
      const seat: DatabaseConnection = {
        executeQuery: <Row>(query: CompiledQuery) => execute(seat, query) as Promise<QueryResult<Row>>,
        streamQuery: () => {
          throw new Error('The embedded engine has one connection: read in pages, not as a stream')
        },
      }
      return seat
    },
    giveBack: (seat: DatabaseConnection): void => {
      const at = waiting.findIndex((one) => one.seat === seat)
      if (at >= 0) waiting.splice(at, 1)
      if (holder === seat) passOn()
    },
  }
}

/** read_only_sql_transaction, in_failed_sql_transaction */
const [WRITES, ABORTED] = ['25006', '25P02']

function codeOf(error: { code?: string }): string {
  return error.code ?? ''
}

/** Whether a statement seems only to read. One that writes all the same is refused by the engine and waits for its turn. */
function mayLook({ sql, parameters }: CompiledQuery): boolean {
  const isOne = parameters.length > 0 || !sql.includes(';')
  return isOne && /^\s*(?:select|with)\b/i.test(sql) && !/pg_notify|advisory|set_config/i.test(sql)
}
