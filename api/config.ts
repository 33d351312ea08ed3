/** The only reader of the environment. Every setting has a default that needs nothing; .env.example lists them all. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

export type Basemap = {
  kind: 'none' | 'tianditu' | 'xyz' | 'wmts'
  url: string | null
  labelsUrl: string | null
  subdomains: string | null
  crs: 'EPSG:3857' | 'EPSG:4490'
  attribution: string | null
  approvalNumber: string | null
  maxZoom: number
}

/** The authority's single sign-on, and which of its people are given which role here. */
export type Oidc = {
  name: string
  issuer: string
  clientId: string
  clientSecret: string | undefined
  claim: string
  /** `at` is a division's code or an organisation's id; null is everywhere. */
  roles: { value: string; role: string; at: string | null }[]
}

export type Config = {
  host: string
  port: number
  isProduction: boolean
  logLevel: string
  /** What commands speak: English where the terminal does (LANG). */
  language: 'zh-CN' | 'en'
  trustProxy: boolean
  dataDir: string
  databaseUrl: string | undefined
  databaseConnections: number
  seed: 'demo' | 'reference' | 'none'
  /** Where people reach this installation; links in letters and single sign-on lead there. */
  publicUrl: string
  authSecret: string | undefined
  dataKeys: string | undefined
  /** After so many minutes without a request, who has a role must sign in again. */
  idleMinutes: number
  /** After so many days the record of changes is removed (183 at least); null keeps it for ever. */
  auditDays: number | null
  oidc: Oidc | null
  /** Where letters are sent from, and as whom; without an SMTP server none are. */
  mail: { smtpUrl: string; from: string } | null
  /** Webhooks may lead to this machine and its own network, also without TLS: for installations whose receivers stand there. */
  webhooksReachPrivate: boolean
  requestsPerMinute: number
  /** Requests are answered 503 while the program comes to them so many milliseconds late; 0 never. */
  overloadMs: number
  /** So many milliseconds a request waits to write on the embedded engine while an import is written there; then it is answered 503. */
  writeWaitMs: number
  basemap: Basemap
  contactEmail: string | null
  /** An entry that nobody has vouched for within so many days is shown to the steward. */
  staleAfterDays: number
}

type Environment = Record<string, string | undefined>

/** Reads the settings; throws an Error naming the variable when a value can't be used. */
export function readConfig(environment: Environment = ownEnvironment()): Config {
  const text = (name: string) => environment[name]?.trim() || undefined
  return {
    host: text('HOST') ?? '127.0.0.1',
    port: wholeNumber(environment, 'PORT', 3000, 0, 65_535),
    isProduction: text('NODE_ENV') === 'production',
    logLevel: oneOf(environment, 'LOG_LEVEL', ['warn', 'fatal', 'error', 'info', 'debug', 'trace', 'silent']),
    language: /^en/i.test(text('LC_ALL') ?? text('LANG') ?? '') ? 'en' : 'zh-CN',
    trustProxy: oneOf(environment, 'TRUST_PROXY', ['false', 'true']) === 'true',
    dataDir: resolve(text('DATA_DIR') ?? 'data'),
    databaseUrl: readDatabaseUrl(text('DATABASE_URL')),
    databaseConnections: wholeNumber(environment, 'DATABASE_CONNECTIONS', 10, 1, 500),
    seed: oneOf(environment, 'SEED', ['demo', 'reference', 'none']),
    publicUrl: readPublicUrl(environment),
    authSecret: text('AUTH_SECRET'),
    dataKeys: text('DATA_KEYS'),
    idleMinutes: wholeNumber(environment, 'IDLE_MINUTES', 30, 1, 1_440),
    auditDays: text('AUDIT_DAYS') ? wholeNumber(environment, 'AUDIT_DAYS', 184, 184, 36_500) : null,
    oidc: readOidc(environment),
    overloadMs: wholeNumber(environment, 'OVERLOAD_MS', 2_000, 0, 60_000),
    writeWaitMs: wholeNumber(environment, 'WRITE_WAIT_MS', 5_000, 100, 600_000),
    mail: readMail(environment),
    webhooksReachPrivate: oneOf(environment, 'WEBHOOK_PRIVATE_ADDRESSES', ['false', 'true']) === 'true',
    requestsPerMinute: wholeNumber(environment, 'REQUESTS_PER_MINUTE', 600, 1, 1_000_000),
    basemap: readBasemap(environment),
    contactEmail: text('CONTACT_EMAIL') ?? null,
    staleAfterDays: wholeNumber(environment, 'STALE_AFTER_DAYS', 365, 1, 10_000),
  }
}

function readDatabaseUrl(given: string | undefined): string | undefined {
  if (given !== undefined && !/^postgres(ql)?:\/\//.test(given))
    throw new Error('DATABASE_URL: give an address such as postgres://user:password@localhost:5432/gongyu')
  return given
}

function readPublicUrl(environment: Environment): string {
  const given = environment.PUBLIC_URL?.trim() || `http://localhost:${environment.PORT?.trim() || 3000}`
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new Error(`PUBLIC_URL=${given}: give an address such as https://gongyu.example.org`)
  return new URL(given).origin
}

/** Letters go out when SMTP_URL is set (smtp://user:password@host:587, smtps://…). */
function readMail(environment: Environment): Config['mail'] {
  const smtpUrl = environment.SMTP_URL?.trim()
  const from = environment.SMTP_FROM?.trim() || environment.CONTACT_EMAIL?.trim()
  if (!smtpUrl) return null
  if (!/^smtps?:\/\/./.test(smtpUrl) || !URL.canParse(smtpUrl))
    throw new Error('SMTP_URL: give an address such as smtp://user:password@mail.example.org:587')
  if (!from?.includes('@')) throw new Error('SMTP_FROM: give the address that letters come from')
  return { smtpUrl, from }
}

/** The authority's single sign-on, when OIDC_ISSUER and OIDC_CLIENT_ID are set. */
function readOidc(environment: Environment): Config['oidc'] {
  const text = (name: string) => environment[name]?.trim() || undefined
  const [issuer, clientId, clientSecret] = [text('OIDC_ISSUER'), text('OIDC_CLIENT_ID'), text('OIDC_CLIENT_SECRET')]
  const name = text('OIDC_NAME') ?? '统一身份认证'
  const [claim, roles] = [text('OIDC_CLAIM') ?? 'groups', readRoles(text('OIDC_ROLES'))]
  if (!issuer && !clientId) return null
  if (!issuer || !clientId) throw new Error(`${issuer ? 'OIDC_CLIENT_ID' : 'OIDC_ISSUER'}: single sign-on needs it too`)
  if (!URL.canParse(issuer)) throw new Error(`OIDC_ISSUER=${issuer}: give the address of the provider`)
  return { name, issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, claim, roles }
}

/** `bureau-stewards=steward@3301,school-9=guide@<organisation id>,it=administrator`. */
function readRoles(text: string | undefined): Oidc['roles'] {
  return (text?.split(',') ?? []).map((part) => {
    const [, value = '', role = '', at] = ROLE.exec(part.trim()) ?? []
    if (!value || !role) throw new Error(`OIDC_ROLES: “${part}” isn’t value=role or value=role@place`)
    return { value, role, at: at ?? null }
  })
}

const ROLE = /^(.+)=(guide|keeper|regulator|steward|administrator)(?:@([\w-]+))?$/

/** The environment, with what a file .env in the working folder adds to it. */
function ownEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/** 天地图 when TIANDITU_KEY is set, any XYZ or WMTS address by BASEMAP_URL, otherwise only our own outlines. */
function readBasemap(environment: Environment): Basemap {
  const approvalNumber = environment.BASEMAP_APPROVAL_NUMBER?.trim() || null
  const key = environment.TIANDITU_KEY?.trim()
  if (key) return tianditu(key, approvalNumber)
  const url = tileAddress(environment, 'BASEMAP_URL')
  return {
    kind: url ? (/service=wmts/i.test(url) ? 'wmts' : 'xyz') : 'none',
    url,
    labelsUrl: tileAddress(environment, 'BASEMAP_LABELS_URL'),
    subdomains: environment.BASEMAP_SUBDOMAINS?.trim() || null,
    crs: oneOf(environment, 'BASEMAP_CRS', ['EPSG:3857', 'EPSG:4490']),
    attribution: environment.BASEMAP_ATTRIBUTION?.trim() || null,
    approvalNumber,
    maxZoom: wholeNumber(environment, 'BASEMAP_MAX_ZOOM', 18, 1, 24),
  }
}

function tileAddress(environment: Environment, name: string): string | null {
  const url = environment[name]?.trim() || null
  if (url && !/^(https?:\/\/.|\/)/.test(url))
    throw new Error(`${name}=${url}: give an address such as https://tiles.example.org/{z}/{x}/{y}.png`)
  return url
}

function tianditu(key: string, approvalNumber: string | null): Basemap {
  const layer = (name: string) =>
    `https://t{s}.tianditu.gov.cn/${name}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${name}&STYLE=default` +
    `&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`
  return {
    kind: 'tianditu',
    url: layer('vec'),
    labelsUrl: layer('cva'),
    subdomains: '01234567',
    crs: 'EPSG:3857',
    attribution: '天地图',
    approvalNumber,
    maxZoom: 18,
  }
}

function wholeNumber(environment: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = environment[name]?.trim()
  if (!text) return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`${name}=${text}: give a whole number from ${least} to ${most}`)
  return value
}

/** The first of the allowed words is the default. */
function oneOf<const Words extends readonly [string, ...string[]]>(
  environment: Environment,
  name: string,
  words: Words,
): Words[number] {
  const text = environment[name]?.trim()
  if (!text) return words[0]
  if (!words.includes(text)) throw new Error(`${name}=${text}: give one of ${words.join(', ')}`)
  return text
}
