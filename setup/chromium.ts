import { canInstallPackages, installPackages, refreshPackageLists } from './apt.ts'
import { type Machine, NotProvided, thisMachine } from './machine.ts'

/**
 * The path of a Chromium (or Chrome, Edge) for the browser tests: `CHROMIUM_PATH`, else one that is installed, else
 * Debian's package when we are root.
 * @throws NotProvided naming what to install
 */
export function provideChromium(machine: Machine = thisMachine): string {
  const asked = machine.env.CHROMIUM_PATH
  if (asked) {
    if (machine.isExecutable(asked)) return asked
    throw new NotProvided(`CHROMIUM_PATH is ${asked}, but there is no program that can be run.`)
  }
  return findInstalled(machine) ?? installDebianPackage(machine) ?? refuse(machine)
}

function findInstalled(machine: Machine): string | undefined {
  const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
    .map((program) => machine.find(program))
    .filter((path) => path !== undefined)
  return [...onPath, ...usualPlaces(machine)].find((path) => machine.isExecutable(path) && isBrowser(machine, path))
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const applications = ['/Applications', `${env.HOME}/Applications`]
    const programs = ['Chromium', 'Google Chrome', 'Microsoft Edge']
    return applications.flatMap((folder) => programs.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`))
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`))
  }
  return []
}

// Ubuntu's chromium-browser is a script that only asks for a snap. (On Windows --version would open a window.)
function isBrowser(machine: Machine, path: string): boolean {
  if (machine.platform === 'win32') return true
  const { ok, output } = machine.run(path, ['--version'])
  return ok && /\d+\.\d+\.\d+/.test(output)
}

function installDebianPackage(machine: Machine): string | undefined {
  if (!canInstallPackages(machine)) return undefined
  refreshPackageLists(machine)
  const packages = ['chromium', ...(hasChineseFont(machine) ? [] : ['fonts-noto-cjk'])]
  const installed = installPackages(machine, packages)
  if (!installed.ok) machine.say(installed.output.trim())
  return findInstalled(machine)
}

function hasChineseFont(machine: Machine): boolean {
  const fonts = machine.run('fc-list', [':lang=zh-cn'])
  return fonts.ok && fonts.output.trim() !== ''
}

function refuse({ platform }: Machine): never {
  const how: Partial<Record<NodeJS.Platform, string>> = {
    linux:
      'Debian: `sudo apt-get install chromium fonts-noto-cjk`; Ubuntu: Google Chrome from google.com/chrome, and fonts-noto-cjk.',
    darwin: '`brew install --cask chromium`, or Google Chrome from google.com/chrome.',
  }
  throw new NotProvided(
    `The browser tests need Chromium, and none was found. ${how[platform] ?? 'Install Google Chrome or Microsoft Edge.'}\n` +
      'One in an unusual place: set CHROMIUM_PATH to its full path.',
  )
}
