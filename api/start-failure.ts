/** Why the program couldn't start, for its operator: which setting it is about and what to do. */
import type { Config } from './config.ts'

type Failure = Error & { code?: string; syscall?: string; path?: string }
type Settings = Pick<Config, 'host' | 'port' | 'dataDir'>

export function startFailure(error: Failure, { host, port, dataDir }: Settings): string {
  const { code = '', syscall, path, message } = error
  if (syscall === 'listen' && code === 'EADDRINUSE')
    return `PORT=${port}: another program listens there already. Stop it, or set PORT to another number.`
  if (syscall === 'listen' && code === 'EACCES')
    return `PORT=${port}: this account may not listen there. Set PORT to a number of 1024 or more.`
  if (code === 'EADDRNOTAVAIL' || (syscall === 'getaddrinfo' && message.endsWith(host)))
    return `HOST=${host}: this machine has no such address. Set HOST to 127.0.0.1, or to 0.0.0.0 to let other machines in.`
  if (path && (path.startsWith(dataDir) || dataDir.startsWith(path)) && FOLDER[code])
    return `DATA_DIR=${dataDir}: ${FOLDER[code]}`
  if (code === 'ENOSPC') return `DATA_DIR=${dataDir}: the disk is full. Make room, or set DATA_DIR to another folder.`
  return message
}

const FOLDER: Record<string, string> = {
  EEXIST: 'there is a file, not a folder. Set DATA_DIR to a folder.',
  ENOTDIR: 'there is a file where a folder should be. Set DATA_DIR to a folder.',
  EACCES: 'this account may not write there. Change its owner, or set DATA_DIR to another folder.',
  EPERM: 'this account may not write there. Change its owner, or set DATA_DIR to another folder.',
  ENOENT: 'no folder can be made there. Set DATA_DIR to another folder.',
  ENAMETOOLONG: 'the name is too long. Set DATA_DIR to another folder.',
  EROFS: 'nothing can be written there. Set DATA_DIR to another folder.',
}
