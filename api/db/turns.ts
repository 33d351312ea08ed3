import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { HeldUp, whoWaits } from './patience.ts'

/** What is written with this as a statement of its own lets others read in between; on a server it changes nothing. */
export const OPEN_TURN = `set local gongyu.others_read = 'on'`

/** How much of the work of an open turn is done, so that who must wait is told how long; on a server it changes nothing. */
export const shareDone = (share: number) => `set local gongyu.share_done = '${share.toFixed(3)}'`
const SHARE_DONE = /^set local gongyu\.share_done = '([\d.]+)'$/

/** `look`: to be read inside a transaction that is not the asker's own, where it must leave no trace. */
type Ask = (query: CompiledQuery, how: 'own' | 'look') => Promise<QueryResult<unknown>>
type Waiting = {
  seat: DatabaseConnection
  query: CompiledQuery
  begin: () => void
  give: Give
  isLooking: boolean
  isWriter: boolean
  /** When a writer gives up: milliseconds of `performance.now()`. */
  until: number
}
type Give = (answer: Promise<QueryResult<unknown>>) => void

/**
 * Shares the one connection of the embedded engine. Whoever has it (for a transaction, or one statement) makes the others wait
 * their turn, in the order they came. A transaction that takes long may open its turn: what only reads is then answered
 * between two of its statements, and sees what stood there when the turn was opened; what writes waits, or gives up (patience.ts).
 */
export function takeTurns(ask: Ask) {
  let holder: DatabaseConnection | undefined
  let isOpen = false
  const progress = watchProgress()
  /** In an open turn, the statements of its holder and of those who read in between come one after another. */
  let inOrder: Promise<unknown> = Promise.resolve()
  const waiting: Waiting[] = []

  const after = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = inOrder.then(work)
    inOrder = done.catch(() => {})
    return done
  }
  /** Whether it waited until now. */
  const leave = (one: Waiting): boolean => {
    const at = waiting.indexOf(one)
    if (at >= 0) waiting.splice(at, 1)
    return at >= 0
  }
  const look = async (reader: Waiting) => {
    if (!isOpen || !waiting.includes(reader)) return
    const answer = ask(reader.query, 'look')
    const error = await answer.then(() => undefined, codeOf)
    if (error === WRITES) reader.isWriter = true
    if (error === WRITES || error === ABORTED) return
    if (leave(reader)) reader.give(answer)
  }
  const letLook = () => {
    for (const reader of waiting) {
      if (!isOpen || reader.isLooking || reader.isWriter) continue
      reader.isLooking = true
      after(() => look(reader))
    }
  }
  const refuseOverdue = () => {
    const overdue = waiting.filter(({ isWriter, until }) => isWriter && until < performance.now())
    for (const one of overdue) if (leave(one)) one.give(Promise.reject(new HeldUp(progress.secondsLeft())))
  }
  const open = () => {
    isOpen = true
    progress.begin(refuseOverdue)
    letLook()
  }
  const close = () => {
    isOpen = false
    progress.end()
  }
  const own = async (query: CompiledQuery) => {
    if (!isOpen) {
      const result = await ask(query, 'own')
      if (query.sql === OPEN_TURN) open()
      return result
    }
    progress.note(query.sql)
    return after(() => {
      if (query.sql === 'commit' || query.sql === 'rollback') close()
      return ask(query, 'own')
    })
  }
  const passOn = () => {
    close()
    const next = waiting.shift()
    holder = next?.seat
    // It looks again, should the turn after this one be open.
    for (const reader of waiting) reader.isLooking = false
    next?.begin()
  }
  const execute = (seat: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<unknown>> => {
    const somebody = whoWaits()
    const isWriter = !mayLook(query)
    const begin = () => {
      if (somebody && (isWriter || WRITING.test(query.sql))) somebody.hasWritten = true
      return own(query)
    }
    holder ??= seat
    if (holder === seat) return begin()
    const until = somebody && !somebody.hasWritten ? performance.now() + somebody.patienceMs : Number.POSITIVE_INFINITY
    return new Promise((give) => {
      waiting.push({ seat, query, begin: () => give(begin()), give, isLooking: false, isWriter, until })
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

/** How often (milliseconds) it is seen to that nobody waits too long. */
const LOOK_ROUND = 250

/** How far the work of an open turn is, and how long the rest of it will take. */
function watchProgress() {
  let [openedAt, share] = [0, 0]
  let round: NodeJS.Timeout | undefined
  return {
    begin: (onRound: () => void) => {
      ;[openedAt, share] = [performance.now(), 0]
      round = setInterval(onRound, LOOK_ROUND).unref()
    },
    note: (sql: string) => {
      share = Number(SHARE_DONE.exec(sql)?.[1] ?? share)
    },
    end: () => clearInterval(round),
    /** In steps of five; where nobody says how much is done, as long again as it has taken. */
    secondsLeft: (): number => {
      const elapsed = (performance.now() - openedAt) / 1_000
      const left = share > 0 ? (elapsed * (1 - share)) / share : elapsed
      return Math.max(5, Math.ceil(left / 5) * 5)
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

const WRITING = /\b(?:insert|update|delete)\b/i
