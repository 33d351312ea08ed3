/** What test/support/provider.ts uses of oidc-provider, which has no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Account = { accountId: string; claims: () => Record<string, unknown> }
  export class Provider {
    constructor(
      issuer: string,
      settings: { findAccount: (context: unknown, id: string) => Account; [name: string]: unknown },
    )
    callback(): RequestListener
  }
}
