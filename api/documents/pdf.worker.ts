// Sets one document, in a thread of its own; pdf.writer.ts starts it.
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import pdfmake from 'pdfmake'
import type { CustomTableLayout, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { PdfDocument } from './pdf.ts'

const face = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${file}`))
const FACES = { normal: face('400Regular/NotoSansSC_400Regular.ttf'), bold: face('700Bold/NotoSansSC_700Bold.ttf') }

const STYLES: StyleDictionary = {
  title: { fontSize: 18, bold: true },
  subtitle: { color: '#5b6669', margin: [0, 2, 0, 0] },
  heading: { fontSize: 12, bold: true, margin: [0, 12, 0, 4] },
  head: { bold: true, color: '#1c2a2e' },
  quiet: { color: '#5b6669' },
}
const LINE = '#cfc8b8'
const LAYOUTS: Record<string, CustomTableLayout> = {
  list: {
    hLineWidth: (line) => (line === 1 ? 0.8 : line === 0 ? 0 : 0.4),
    vLineWidth: () => 0,
    hLineColor: (line) => (line === 1 ? '#1c2a2e' : LINE),
    paddingTop: () => 3,
    paddingBottom: () => 3,
    paddingLeft: (column) => (column === 0 ? 0 : 6),
    paddingRight: () => 2,
  },
  facts: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
}

if (parentPort) {
  const bytes = await set(workerData)
  parentPort.postMessage(bytes)
}

async function set(document: PdfDocument): Promise<Uint8Array> {
  // A page's content may name neither addresses nor files: only the two faces are read.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => Object.values(FACES).includes(path))
  pdfmake.setFonts({ Noto: { ...FACES, italics: FACES.normal, bolditalics: FACES.bold } })
  pdfmake.setTableLayouts(LAYOUTS)
  return pdfmake.createPdf(definition(document)).getBuffer()
}

function definition({ title, subtitle, language, isLandscape, foot, content }: PdfDocument): TDocumentDefinitions {
  return {
    info: { title },
    language,
    pageSize: 'A4',
    pageOrientation: isLandscape ? 'landscape' : 'portrait',
    pageMargins: [40, 40, 40, 48],
    defaultStyle: { font: 'Noto', fontSize: 9, color: '#1c2a2e' },
    styles: STYLES,
    content: [
      { text: title, style: 'title' },
      ...(subtitle ? [{ text: subtitle, style: 'subtitle' }] : []),
      { text: '', margin: [0, 6] },
      ...content,
    ],
    footer: (page, pages) => ({
      margin: [40, 14, 40, 0],
      fontSize: 8,
      color: '#5b6669',
      columns: [
        { text: foot ?? title },
        { width: 'auto', text: language === 'en' ? `Page ${page} of ${pages}` : `第 ${page} 页，共 ${pages} 页` },
      ],
    }),
  }
}
