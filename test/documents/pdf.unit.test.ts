import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pdfFacts, pdfHeading, pdfTable } from '../../api/documents/pdf.ts'
import { writePdf } from '../../api/documents/pdf.writer.ts'

const columns = [{ title: '序号', width: 30, isNumber: true }, { title: '名称' }, { title: '开放时间' }]
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => [index + 1, `杭州市第${index}图书馆`, '周一闭馆，其余 9:00–17:00'])

/** The text of a PDF whose faces carry a ToUnicode map: what a reader's search and copy see. */
function textOf(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body as string, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  const maps = streams.filter((stream) => stream.includes('beginbfrange'))
  const known = maps.flatMap((map) => [...map.matchAll(/<([0-9a-f]{4})>/gi)].map(([, hex]) => hex as string))
  return known.map((hex) => String.fromCharCode(Number.parseInt(hex, 16))).join('')
}

test('a document has Chinese as text, on A4, with only the signs it uses', async () => {
  const pdf = await writePdf({
    title: '资源目录清单',
    subtitle: '第 1 号',
    language: 'zh-CN',
    content: [pdfHeading('概况'), pdfFacts([['区划', '西湖区']]), pdfTable(columns, rows(3))],
  })
  const source = pdf.toString('latin1')
  expect(source.startsWith('%PDF-1.')).toBe(true)
  expect(source).toContain('/MediaBox [0 0 595.28 841.89]')
  expect(pdf.length).toBeLessThan(60_000)
  for (const sign of '资源目录清单西湖区图书馆') expect(textOf(pdf)).toContain(sign)
})

test('a long table runs over many pages', async () => {
  const pdf = await writePdf({
    title: '清单',
    language: 'en',
    isLandscape: true,
    content: [pdfTable(columns, rows(300))],
  })
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThan(8)
})

test('content can name neither files nor addresses', async () => {
  const image = (from: string) => writePdf({ title: 'x', language: 'en', content: [{ image: from }] })
  await expect(image('/etc/passwd')).rejects.toThrow()
  await expect(image('http://127.0.0.1:9/a.png')).rejects.toThrow()
})
