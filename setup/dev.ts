// npm run dev: the API, started anew when a file of api/ changes, and Vite's pages, which reload by themselves.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'

const root = join(import.meta.dirname, '..')
const port = process.env.PORT ?? '3000'

const api = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', '--env-file-if-exists=.env', 'api/main.ts'],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PORT: port, GONGYU_WEB_BY_VITE: 'yes' },
  },
)
const web = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: { proxy: { '/api': `http://127.0.0.1:${port}` } },
})
await web.listen()
console.log('  Pages that reload themselves:')
web.printUrls()

let isEnding = false
process.once('SIGINT', () => end('SIGINT'))
process.once('SIGTERM', () => end('SIGTERM'))
api.once('exit', (code) => end('SIGTERM', code ?? 0))

/** One Ctrl-C ends both: the pages first, then the API once its database is closed. */
async function end(signal: NodeJS.Signals, code = 0): Promise<void> {
  if (isEnding) return
  isEnding = true
  await web.close()
  if (api.exitCode === null && api.signalCode === null) {
    api.kill(signal)
    await new Promise((resolve) => api.once('exit', resolve))
  }
  process.exit(code)
}
