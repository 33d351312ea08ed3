// Installs what package-lock.json names, when it is missing or stale. Plain JavaScript, for any Node >= 18:
// the Node 24 that runs everything else is one of the packages (optionalDependencies in package.json).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'

const windows = process.platform === 'win32'
const stamp = 'node_modules/.gongyu-installed'
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
// A second work tree may borrow the first one's packages through a link; only their owner installs.
const borrowed = lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() ?? false

if (installed !== wanted && !borrowed) {
  console.log('Installing packages (once, about a minute) …')
  install()
  const { isBundled } = provideNode24()
  // An older npm leaves out optional packages (a builder's native part) that its own Node is too old for.
  if (isBundled && Number(process.versions.node.split('.')[0]) < 24) {
    process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`
    install()
    provideNode24()
  }
  writeFileSync(stamp, wanted)
}

function install() {
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

// npm scripts look for `node` in node_modules/.bin first. npm 10 leaves no link there, since three packages bring one.
function provideNode24() {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const bundled = `node_modules/${name}/bin/node${windows ? '.exe' : ''}`
  const link = `node_modules/.bin/node${windows ? '.cmd' : ''}`
  rmSync(link, { force: true })
  // A C library other than glibc (Alpine) cannot run it.
  if (spawnSync(bundled, ['--version']).status === 0) {
    if (windows) writeFileSync(link, `@"%~dp0\\..\\${name}\\bin\\node.exe" %*\r\n`)
    else symlinkSync(`../${name}/bin/node`, link)
    return { isBundled: true }
  }
  if (Number(process.versions.node.split('.')[0]) < 24) {
    fail(
      `Gongyu runs on Node.js 24 and brings it along for Linux (glibc; x64, arm64) and Windows (x64), but not for`,
      `this ${process.platform} ${process.arch}, and this is Node.js ${process.versions.node}. Install Node.js 24 or later, then run this again.`,
    )
  }
  return { isBundled: false }
}

function fail(...lines) {
  console.error(`\n${lines.join('\n')}`)
  process.exit(1)
}
