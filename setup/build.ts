import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

// Vite empties dist/ first, so a build that was cut short leaves no stamp and is done again.
const stamp = 'dist/.sources'

/**
 * Builds the web into dist/ unless it is there for exactly these sources. A shipped image may hold dist/ alone.
 * @throws with Vite's own words when the build fails
 */
export function ensureWebBuilt(
  say: (line: string) => void = console.log,
  root = join(import.meta.dirname, '..'),
): void {
  // `npm run dev` serves the pages from their sources.
  if (process.env.GONGYU_WEB_BY_VITE || !existsSync(join(root, 'web'))) return
  const sources = hashSources(root)
  if (existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === sources) return
  say('Building the web pages …')
  const started = Date.now()
  // A process of its own gives the builder's memory back.
  const vite = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  const words = `${vite.stdout}${vite.stderr}`.trim()
  if (vite.status !== 0) throw new Error(`Building the web pages failed:\n${words}`)
  if (words !== '') say(words)
  writeFileSync(join(root, stamp), sources)
  say(`Built the web pages in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

function hashSources(root: string): string {
  const web = globSync('web/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  const files = [...web, ...importedFromOutside(root, web), 'package-lock.json', 'vite.config.ts'].sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

/** The files of api/ that pages import, directly or through one another. */
function importedFromOutside(root: string, files: string[]): string[] {
  const found = new Set<string>()
  const queue = files.filter((file) => /\.(ts|vue)$/.test(file))
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\bfrom\s+['"](\.[^'"?]+\.ts)/g)) {
      const imported = relative(root, resolve(root, dirname(file), specifier))
      if (imported.startsWith('web') || found.has(imported) || !existsSync(join(root, imported))) continue
      found.add(imported)
      queue.push(imported)
    }
  }
  return [...found]
}
