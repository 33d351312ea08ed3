import { describe, expect, test } from 'vitest'
import { acceptFile, disposition, safeName } from '../../api/files/file.ts'
import { withoutMetadata } from '../../api/files/metadata.ts'
import { jpeg, pdf, png, scan, webp } from './pictures.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('what a camera wrote into a picture', () => {
  test.each([
    ['image/jpeg', jpeg()],
    ['image/png', png()],
    ['image/webp', webp()],
  ])('of type %s is taken out', (type, bytes) => {
    expect(text(bytes)).toContain('GPS')
    expect(text(withoutMetadata(type, bytes))).not.toContain('GPS')
  })

  test('is taken out of a JPEG without turning it, changing its colours or its picture', () => {
    const clean = Buffer.from(withoutMetadata('image/jpeg', jpeg(6)))
    expect(text(clean)).toMatch(/Exif\0\0MM\0\*/)
    expect([clean.includes('ICC_PROFILE'), clean.includes(scan), text(clean).endsWith('\xff\xd9')]).toEqual([
      true,
      true,
      true,
    ])
    expect(text(withoutMetadata('image/jpeg', clean))).toBe(text(clean))
    expect(text(withoutMetadata('image/jpeg', jpeg(1)))).not.toContain('Exif')
  })

  test('of a WebP leaves its sizes and flags right', () => {
    const clean = Buffer.from(withoutMetadata('image/webp', webp()))
    expect(clean.readUInt32LE(4)).toBe(clean.length - 8)
    expect([clean.includes('picture'), (clean[20] as number) & 0x0c]).toEqual([true, 0])
  })

  test('stays where the file is broken, and nothing fails', () => {
    for (const bytes of [jpeg(), png(), webp()])
      for (let length = 3; length < bytes.length; length += 7)
        for (const type of ['image/jpeg', 'image/png', 'image/webp'])
          expect(withoutMetadata(type, bytes.subarray(0, length)).length).toBeLessThanOrEqual(bytes.length + 40)
  })
})

test.each([
  ['现场照片.JPG', '现场照片.jpg'],
  ['C:\\Users\\王\\a.jpeg', 'a.jpeg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['invoice.exe', 'invoice.exe.jpg'],
  ['photo\u202Egpj.exe', 'photogpj.exe.jpg'],
  ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie x.jpg'],
  ['...', 'file.jpg'],
  ['', 'file.jpg'],
  [`${'长'.repeat(300)}.jpg`, `${'长'.repeat(100)}.jpg`],
])('the name %j is kept as %j', (given, kept) => {
  expect(safeName(given, 'image/jpeg')).toBe(kept)
})

test('a file is offered under its Chinese name, a picture shown, a paper saved', () => {
  expect(disposition('application/pdf', '公函"1".pdf')).toBe(
    `attachment; filename="___1_.pdf"; filename*=UTF-8''%E5%85%AC%E5%87%BD%221%22.pdf`,
  )
  expect(disposition('image/png', "a'b.png")).toBe(`inline; filename="a'b.png"; filename*=UTF-8''a%27b.png`)
})

describe('an upload', () => {
  test('is what its content says', async () => {
    expect(await acceptFile({ bytes: pdf, fileName: '公函.jpg' })).toMatchObject({
      mediaType: 'application/pdf',
      fileName: '公函.jpg.pdf',
    })
  })

  test.each([
    ['nothing', new Uint8Array(), 422, 'file-empty'],
    ['a web page', Buffer.from('<html><script>alert(1)</script>'), 415, 'file-type-not-allowed'],
    [
      'a drawing with scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      415,
      'file-type-not-allowed',
    ],
    ['a program', Buffer.from('MZ\x90\0'.padEnd(200, '\0')), 415, 'file-type-not-allowed'],
    ['too much', Buffer.concat([pdf, Buffer.alloc(2_000)]), 413, 'file-too-large'],
  ])('of %s is refused', async (_, bytes, status, code) => {
    await expect(acceptFile({ bytes, fileName: 'a.pdf', maxBytes: 1_000 })).rejects.toMatchObject({
      refusal: { status, code },
    })
  })

  test('of a paper where only photos are wanted is refused', async () => {
    await expect(acceptFile({ bytes: pdf, fileName: 'a.pdf', allowed: ['image/jpeg'] })).rejects.toMatchObject({
      refusal: { params: { allowed: 'JPG' } },
    })
  })
})
