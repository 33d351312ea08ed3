import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { attachFiles, getFile, listFiles, purgeUnusedFiles, storeFile } from '../../api/files/file.queries.ts'
import { useWorld } from '../support/world.ts'
import { jpeg, pdf } from './pictures.ts'

const world = useWorld()
const keep = (by = 'me') => storeFile(world.db, { bytes: pdf, fileName: '公函.pdf', by })
const letter = { subject: 'booking', subjectId: 'b1' }

async function upload(bytes: Uint8Array, name: string, headers = world.steward) {
  const form = new FormData()
  form.set('file', new Blob([bytes as never]), name)
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const { statusCode: status, body } = await world.app.inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: { ...headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status, body: JSON.parse(body) }
}

describe('the files API', () => {
  test('takes a photo, cleans it, and gives it back to its uploader as what it is', async () => {
    const { status, body } = await upload(jpeg(), '现场.jpg')
    expect([status, body.fileName, body.mediaType]).toEqual([201, '现场.jpg', 'image/jpeg'])
    const { headers, rawPayload } = await world.app.inject({ url: `/api/v1/files/${body.id}`, headers: world.steward })
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringMatching(/^inline; .*%E7%8E%B0%E5%9C%BA\.jpg$/),
    })
    expect([rawPayload.length, rawPayload.includes('GPS')]).toEqual([body.size, false])
  })

  test('deletes an upload that nothing uses, and not one that is used', async () => {
    const { body } = await upload(pdf, 'a.pdf')
    const remove = async () =>
      (await world.app.inject({ method: 'DELETE', url: `/api/v1/files/${body.id}`, headers: world.steward })).statusCode
    const { createdBy } = await getFile(world.db, body.id)
    await attachFiles(world.db, [body.id], { ...letter, by: createdBy })
    expect(await remove()).toBe(409)
    await sql`update stored_file set subject = null, subject_id = null`.execute(world.db)
    expect([await remove(), await remove()]).toEqual([204, 404])
  })

  test('refuses what is no photo or paper, what is too large, and who is not signed in', async () => {
    expect((await upload(Buffer.from('<html>'), 'a.jpg')).body).toMatchObject({
      status: 415,
      type: 'urn:gongyu:problem:file-type-not-allowed',
    })
    expect((await upload(Buffer.concat([pdf, Buffer.alloc(10_000_001)]), 'a.pdf')).status).toBe(413)
    expect((await upload(pdf, 'a.pdf', {})).status).toBe(401)
    expect((await world.post('/api/v1/files', { a: 1 }, world.steward)).status).toBe(415)
    expect(await world.db.selectFrom('stored_file').select('id').execute()).toEqual([])
  })

  test('shows nobody another’s upload', async () => {
    const id = await keep('somebody else')
    expect((await world.get(`/api/v1/files/${id}`, world.steward)).status).toBe(404)
    expect((await world.get(`/api/v1/files/${id}`)).status).toBe(401)
  })
})

describe('an upload', () => {
  let ids: string[]
  beforeEach(async () => {
    ids = [await keep(), await keep()]
  })

  test('is attached once, by who uploaded it', async () => {
    await attachFiles(world.db, ids, { ...letter, by: 'me' })
    expect((await listFiles(world.db, letter)).map(({ id }) => id)).toEqual(ids)
    expect(await getFile(world.db, ids[0] as string, letter)).toMatchObject({
      fileName: '公函.pdf',
      size: pdf.length,
      createdBy: 'me',
    })
    await expect(getFile(world.db, ids[0] as string, { subject: 'case' })).rejects.toMatchObject({
      refusal: { status: 404 },
    })
    const again = attachFiles(world.db, ids.slice(0, 1), { subject: 'booking', subjectId: 'b2', by: 'me' })
    await expect(again).rejects.toMatchObject({ refusal: { code: 'file-not-at-hand' } })
  })

  test('of another person attaches none of them', async () => {
    const others = await keep('another')
    const both = attachFiles(world.db, [ids[0] as string, others], { ...letter, by: 'me' })
    await expect(both).rejects.toMatchObject({ refusal: { code: 'file-not-at-hand' } })
    expect(await listFiles(world.db, letter)).toEqual([])
  })

  test('that nothing came to use is purged after a day; what is attached stays', async () => {
    await attachFiles(world.db, ids.slice(0, 1), { ...letter, by: 'me' })
    expect(await purgeUnusedFiles(world.db)).toBe(0)
    await sql`update stored_file set created_at = now() - interval '25 hours'`.execute(world.db)
    expect(await purgeUnusedFiles(world.db)).toBe(1)
  })

  test('is refused where forty lie unused', async () => {
    for (let n = 2; n < 40; n += 1) await keep()
    await expect(keep()).rejects.toMatchObject({ refusal: { status: 429, code: 'too-many-unused-files' } })
    await attachFiles(world.db, ids, { ...letter, by: 'me' })
    await keep()
  })
})
