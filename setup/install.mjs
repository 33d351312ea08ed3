// Installs what package-lock.json names, when it is missing or stale. Plain JavaScript, for any Node >= 18:
// the Node 24 that runs everything else is one of the packages (optionalDependencies in package.json).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'

const windows = process.platform === 'win32'
const stamp = 'node_modules/.gongyu-installed'
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
// A second work tree may borrow the first one's packages through a link; only their owner installs.
const borrowed = lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() ?? false

if (installed !== wanted && !borrowed) {
  install()
  requireNode24()
  writeFileSync(stamp, wanted)
}

function install() {
  console.log('Installing packages (once, about a minute) …')
  // Not `npm ci`: it insists on lock entries for every other platform's optional binaries.
  const npm = spawnSync('npm', ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error'], {
    stdio: 'inherit',
    shell: windows,
  })
  if (npm.error) fail(`npm could not be started (${npm.error.message}). Install Node.js together with npm.`)
  if (npm.status !== 0) {
    fail(
      `npm install failed (exit code ${npm.status ?? npm.signal}); its own words are above. Usual reasons: the package`,
      'registry cannot be reached (proxy? `npm config get registry`), or the disk is full. Then run this command again.',
    )
  }
}

// npm scripts find node_modules/.bin/node first; where no package brings one, the machine's own must do.
function requireNode24() {
  const bundled = spawnSync(`node_modules/.bin/node${windows ? '.cmd' : ''}`, ['--version'], { shell: windows })
  if (bundled.status === 0 || Number(process.versions.node.split('.')[0]) >= 24) return
  fail(
    `Gongyu runs on Node.js 24 and brings it along for Linux (glibc; x64, arm64) and Windows (x64), but not for`,
    `${process.platform} ${process.arch}, and this is Node.js ${process.versions.node}. Install Node.js 24 or later (nodejs.org), then run this again.`,
  )
}

function fail(...lines) {
  console.error(`\n${lines.join('\n')}`)
  process.exit(1)
}
