import { canInstallPackages, installPackages, refreshPackageLists } from './apt.ts'
import { type Machine, NotProvided, thisMachine } from './machine.ts'

/**
 * The path of wrk, which asks over HTTP in the measurements: one that is installed, else Debian's package when we are root.
 * @throws NotProvided naming what to install
 */
export function provideWrk(machine: Machine = thisMachine): string {
  return machine.find('wrk') ?? install(machine) ?? refuse()
}

function install(machine: Machine): string | undefined {
  if (!canInstallPackages(machine)) return undefined
  refreshPackageLists(machine)
  const installed = installPackages(machine, ['wrk'])
  if (!installed.ok) machine.say(installed.output.trim())
  return machine.find('wrk')
}

function refuse(): never {
  throw new NotProvided('Measuring needs wrk: `sudo apt-get install wrk`, or `brew install wrk` on a Mac.')
}
