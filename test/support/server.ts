import pg from 'pg'
import { serverTemplate } from './template.ts'
import { copyNames } from './tidy.ts'

/** A new database on the server of `adminUrl`, copied from the migrated template; gives its address. */
export async function createServerDatabase(adminUrl: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const template = await serverTemplate(adminUrl)
  const name = `${copyNames.database}${process.pid}_${(++created).toString(36)}`
  await onServer(adminUrl, `drop database if exists ${name} with (force)`)
  await onServer(adminUrl, `create database ${name} template ${template}`)
  const url = new URL(adminUrl)
  url.pathname = name
  return { url: url.href, remove: () => onServer(adminUrl, `drop database if exists ${name} with (force)`) }
}

let created = 0

async function onServer(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}
