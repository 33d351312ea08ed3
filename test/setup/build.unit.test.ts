import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../setup/build.ts'

let root: string
let said: string[]
const build = () => ensureWebBuilt((line) => said.push(line), root)
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  said = []
  root = mkdtempSync(join(tmpdir(), 'gongyu-build-'))
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'))
  write('package.json', '{ "type": "module" }')
  write('package-lock.json', '{}')
  write('vite.config.ts', "export default { root: 'web', build: { outDir: '../dist', emptyOutDir: true } }")
  write('web/index.html', '<script type="module" src="/main.ts"></script>')
  write('web/main.ts', "import { word } from '../api/words.ts'\ndocument.title = word")
  write('api/words.ts', "export { word } from './word.ts'")
  write('api/word.ts', "export const word = 'one'")
  write('api/other.ts', '')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the web is built once, and again only when something it is made of has changed', () => {
  build()
  expect(existsSync(join(root, 'dist/index.html'))).toBe(true)
  expect(said).toHaveLength(2)

  write('api/other.ts', '// no page takes it')
  build()
  expect(said).toHaveLength(2)

  const changes = {
    'web/page.css': 'a { color: red }',
    'api/word.ts': "export const word = 'two'",
    'package-lock.json': '{ "version": 2 }',
    'vite.config.ts': "export default { root: 'web', build: { outDir: '../dist', emptyOutDir: true, minify: false } }",
  }
  for (const [path, text] of Object.entries(changes)) {
    said = []
    write(path, text)
    build()
    expect(said, path).toHaveLength(2)
  }
})

test('a build that fails is an error, and is tried again', () => {
  write('web/main.ts', "import 'nowhere'\nimport './missing.ts'")
  expect(build).toThrow(/Building the web pages failed/)
  expect(build).toThrow(/Building the web pages failed/)
})

test('pages that come ready-made are taken as they are', () => {
  rmSync(join(root, 'web'), { recursive: true })
  build()
  expect(said).toEqual([])
})
