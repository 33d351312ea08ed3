import type { Machine, Ran } from './machine.ts'

/** Whether Debian packages can be installed here: apt-get is there and we are root. */
export function canInstallPackages(machine: Machine): boolean {
  return machine.platform === 'linux' && machine.isRoot && machine.find('apt-get') !== undefined
}

/** Reads the package lists anew; a failure is left to the installation to report. */
export function refreshPackageLists(machine: Machine): void {
  apt(machine, ['update', '-qq'])
}

/** Installs Debian packages without their recommendations. */
export function installPackages(machine: Machine, packages: string[]): Ran {
  machine.say(`Installing Debian packages: ${packages.join(' ')} …`)
  return apt(machine, ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

function apt(machine: Machine, args: string[]): Ran {
  // Another apt (unattended upgrades) may hold the lock for a while.
  return machine.run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
}
