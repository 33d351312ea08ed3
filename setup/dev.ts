// npm run dev: the API, started anew when one of its files changes, and Vite's pages, which reload by themselves.
import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'

const root = join(import.meta.dirname, '..')
const port = process.env.PORT ?? '3000'

let isEnding = false
let restart: NodeJS.Timeout | undefined
let api = startApi()
// Not node --watch: it dies of its own file watchers when it is interrupted (Node 24.21).
for (const folder of ['api', 'migrations']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(restart)
    restart = setTimeout(restartApi, 200)
  })
}
const web = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: { proxy: { '/api': `http://127.0.0.1:${port}` } },
})
await web.listen()
console.log('  Pages that reload themselves:')
web.printUrls()
process.once('SIGINT', end)
process.once('SIGTERM', end)

function startApi(): ChildProcess {
  return spawn(process.execPath, ['api/main.ts'], {
    cwd: root,
    // Not in our process group, so that Ctrl-C in a terminal reaches us first.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PORT: port, GONGYU_WEB_BY_VITE: 'yes' },
  })
}

async function restartApi(): Promise<void> {
  if (isEnding) return
  console.log('\nA file of the API has changed.')
  await stopApi()
  if (!isEnding) api = startApi()
}

/** Ends the API once its database is closed: the next one opens the same folder. */
async function stopApi(): Promise<void> {
  if (api.exitCode !== null || api.signalCode !== null) return
  api.kill('SIGTERM')
  await new Promise((resolve) => api.once('exit', resolve))
}

/** One Ctrl-C ends both. */
async function end(): Promise<void> {
  isEnding = true
  await Promise.all([web.close(), stopApi()])
  process.exit(0)
}
