import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sealField } from '../../api/accounts/secret-field.ts'
import { atomic } from '../../api/db/atomic.ts'
import { runDueJobs } from '../../api/db/queue.ts'
import { jobs } from '../../api/jobs.ts'
import { savePreference } from '../../api/notices/bell.queries.ts'
import { notify } from '../../api/notices/notice.queries.ts'
import { namedVenue } from '../../api/notices/notice.words.ts'
import { testConfig } from '../support/config.ts'
import { givenPerson } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
type Received = { to: string[]; text: string }
const received: Received[] = []
let refuse: { code: number; text: string } | undefined
let smtp: SMTPServer
let mail: { smtpUrl: string; from: string }

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        if (refuse) return done(Object.assign(new Error(refuse.text), { responseCode: refuse.code }))
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        })
        done()
      })
    },
  })
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
  const { port } = smtp.server.address() as AddressInfo
  mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Gongyu 共育 <no-reply@example.org>' }
})
afterAll(() => new Promise<void>((closed) => smtp.close(closed)))
beforeEach(() => {
  received.length = 0
  refuse = undefined
})

async function reader(address: string, changes: { language?: string; name?: string } = {}): Promise<string> {
  const id = await givenPerson(world.db, changes.name ?? '王老师')
  await sql`update person set contact_sealed = ${sealField(address)}, language = ${changes.language ?? 'zh-CN'},
    display_username = ${address.replace(/^(.).*(@|\d{4}$)/, '$1***$2')} where id = ${id}`.execute(world.db)
  return id
}
const tell = (...personIds: string[]) => notify(world.db, { to: { personIds }, kind: 'notice.test', link: '/notices' })
const work = (at?: Date, config = testConfig({ mail, publicUrl: 'https://gongyu.example.org' })) =>
  runDueJobs(world.db, jobs, config, at)
const states = async () =>
  (await world.db.selectFrom('notice_delivery').select(['state', 'attempts', 'error']).execute()).map((row) => ({
    ...row,
  }))
const subject = ({ text }: Received) => {
  const [, encoded = ''] = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(text) ?? []
  return encoded.replace(/=\?UTF-8\?([BQ])\?(.*?)\?=\s*/gi, (_, way: string, text: string) =>
    way.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString()
      : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')),
  )
}
const words = ({ text }: Received) => {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : body.replace(/=\r\n/g, '')
}

describe('a letter', () => {
  test('goes to each reader in their own language, with the way to get no more', async () => {
    await tell(await reader('wang@example.org'), await reader('li@example.org', { language: 'en', name: 'Li' }))
    expect(received).toEqual([])
    await work()
    expect(received.map(({ to }) => to)).toEqual([['wang@example.org'], ['li@example.org']])
    const [chinese, english] = received as [Received, Received]
    expect([subject(chinese), subject(english)]).toEqual(['这是一条测试通知', 'This is a trial notice'])
    expect(words(chinese)).toMatch(/王老师，您好：[\s\S]*查看详情：https:\/\/gongyu\.example\.org\/notices/)
    expect(words(english)).toMatch(/Dear Li,[\s\S]*More: https:/)
    expect(english.text).toMatch(/Auto-Submitted: auto-generated/i)
    expect(await states()).toEqual([0, 1].map(() => ({ state: 'sent', attempts: 1, error: null })))
    await work()
    expect(received).toHaveLength(2)
  })

  test('names a venue in the reader’s language, with the Chinese beside in English', async () => {
    const personIds = [await reader('wang@example.org'), await reader('li@example.org', { language: 'en', name: 'Li' })]
    const params = namedVenue({ name: '杭州图书馆', nameEn: 'Hangzhou Library' })
    await notify(world.db, { to: { personIds }, kind: 'editing.approved', params })
    await work()
    expect(received.map(subject)).toEqual(['修改已通过：杭州图书馆', 'Approved: Hangzhou Library (杭州图书馆)'])
  })

  test('goes to nobody who wants none, wants none of this kind, or has only a telephone', async () => {
    const [none, muted] = [await reader('a@example.org'), await reader('b@example.org')]
    await savePreference(world.db, none, { emails: false, muted: [] })
    await savePreference(world.db, muted, { emails: true, muted: ['notice'] })
    expect(await tell(none, muted, await reader('13800001234'), await givenPerson(world.db, 'nobody'))).toBe(4)
    await work()
    expect(received).toEqual([])
  })

  test('comes about with the transaction that causes it', async () => {
    const id = await reader('a@example.org')
    await expect(
      atomic(world.db, async (db) => {
        await notify(db, { to: { personIds: [id] }, kind: 'notice.test' })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await work()
    expect(received).toEqual([])
  })

  test('that is refused for now is tried again, six times in all, then given up', async () => {
    refuse = { code: 451, text: 'come again' }
    await tell(await reader('a@example.org'))
    await work()
    expect(await states()).toMatchObject([
      { state: 'waiting', attempts: 1, error: expect.stringContaining('come again') },
    ])
    expect(await work()).toEqual([])
    for (let attempt = 2; attempt <= 6; attempt += 1) {
      await sql`update notice_delivery set due_at = now() - interval '1 minute'`.execute(world.db)
      await sql`update pgboss.job set start_after = now() where state = 'created'`.execute(world.db)
      await work()
    }
    expect(await states()).toMatchObject([{ state: 'failed', attempts: 6 }])
    refuse = undefined
    await work()
    expect(received).toEqual([])
  })

  test('that is refused for good is not tried again', async () => {
    refuse = { code: 550, text: 'no such mailbox' }
    await tell(await reader('a@example.org'))
    await work()
    expect(await states()).toMatchObject([
      { state: 'failed', attempts: 1, error: expect.stringContaining('no such mailbox') },
    ])
  })

  test('waits where the server is down, and is let go where none is set', async () => {
    await tell(await reader('a@example.org'))
    await work(undefined, testConfig({ mail: { ...mail, smtpUrl: 'smtp://127.0.0.1:1' } }))
    expect(await states()).toMatchObject([{ state: 'waiting', attempts: 1 }])
    await tell(await reader('b@example.org'))
    await work(undefined, testConfig({ mail: null }))
    expect((await states()).map(({ state }) => state)).toEqual(['skipped', 'skipped'])
  })

  test('can’t be led astray by a name', async () => {
    const name = 'Eve\r\nBcc: victim@example.org, "x" <y@example.org>'
    await tell(await reader('eve@example.org', { name }))
    await work()
    expect(received.map(({ to }) => to)).toEqual([['eve@example.org']])
    expect(received[0]?.text.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/im)
  })
})
