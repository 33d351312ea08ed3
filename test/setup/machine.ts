import { matchesGlob } from 'node:path'
import type { Machine } from '../../setup/machine.ts'

export type MadeUpMachine = Machine & { ran: string[]; said: string[] }
type Features = Partial<Pick<Machine, 'platform' | 'isRoot' | 'env'>> & {
  /** Paths that exist; all are programs, and those in /usr/bin are on PATH. */
  files?: string[]
  /** What a command prints, by its beginning; `false` fails. Others fail. */
  commands?: Record<string, string | false>
  /** Files that a command brings, by its beginning. */
  brings?: Record<string, string[]>
}

/** A machine that is only told of, to look for programs on and to install them. */
export function madeUpMachine({ files = [], commands = {}, brings = {}, ...rest }: Features): MadeUpMachine {
  const there = new Set(files)
  const ran: string[] = []
  const said: string[] = []
  return {
    platform: 'linux',
    isRoot: false,
    env: {},
    ...rest,
    find: (program) => (there.has(`/usr/bin/${program}`) ? `/usr/bin/${program}` : undefined),
    isExecutable: (path) => there.has(path),
    list: (patterns) =>
      patterns.flatMap((pattern) => {
        const depth = pattern.split('/').length
        const paths = [...there].map((path) => path.split('/').slice(0, depth).join('/'))
        return [...new Set(paths)].filter((path) => matchesGlob(path, pattern))
      }),
    run: (program, args) => {
      const command = [program, ...args].join(' ')
      ran.push(command)
      for (const path of startOf(command, brings) ?? []) there.add(path)
      const output = startOf(command, commands)
      return typeof output === 'string' ? { ok: true, output } : { ok: false, output: 'no such thing' }
    },
    say: (line) => said.push(line),
    ran,
    said,
  }
}

function startOf<Value>(command: string, answers: Record<string, Value>): Value | undefined {
  return Object.entries(answers).find(([start]) => command.startsWith(start))?.[1]
}
