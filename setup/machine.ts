import { spawnSync } from 'node:child_process'
import { accessSync, constants, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What a provider may ask of the machine it runs on and do to it; tests hand in other machines. */
export type Machine = {
  platform: NodeJS.Platform
  isRoot: boolean
  env: Record<string, string | undefined>
  /** The full path of a program on PATH. */
  find(program: string): string | undefined
  isExecutable(path: string): boolean
  /** The paths that exist among some glob patterns. */
  list(patterns: string[]): string[]
  /** Runs a program to its end; `output` is stdout, or both streams when it failed. Never throws. */
  run(program: string, args: string[], options?: { env?: Record<string, string>; show?: boolean }): Ran
  say(line: string): void
}
export type Ran = { ok: boolean; output: string }

/** Thrown when something the project needs is not on the machine; the message names what to install. */
export class NotProvided extends Error {}

/** The machine this process runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  env: process.env,
  find: (program) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) =>
        (process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program]).map((name) =>
          join(folder, name),
        ),
      )
      .find(isExecutable),
  isExecutable,
  list: (patterns) => globSync(patterns),
  run(program, args, { env, show } = {}) {
    const ran = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      timeout: 15 * 60_000,
    })
    const ok = ran.status === 0
    return { ok, output: ok ? (ran.stdout ?? '') : `${ran.stdout ?? ''}${ran.stderr ?? ''}${ran.error?.message ?? ''}` }
  },
  say: (line) => console.log(line),
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
