/** What test/support/provider.ts uses of oidc-provider, which has no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Account = { accountId: string; claims: () => Record<string, unknown> }
  type Settings = { findAccount: (context: unknown, id: string) => Account; [name: string]: unknown }
  export const Provider: new (issuer: string, settings: Settings) => { callback: () => RequestListener }
}
