/** Letters by SMTP. */
import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'

export type Letter = { id: string; to: string; subject: string; text: string }
export type Post = { send: (letter: Letter) => Promise<void>; close: () => void }

/** A connection to the SMTP server, kept for a few letters. `send` rejects as nodemailer does: `responseCode` is the server's. */
export function openPost({ smtpUrl, from }: NonNullable<Config['mail']>): Post {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host =
    from
      .split('@')
      .at(-1)
      ?.replace(/[^\w.-]/g, '') ?? 'localhost'
  return {
    send: async ({ id, to, subject, text }) => {
      // One recipient as an object: what stands in the name of an address is never read as another address.
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: subject.replace(/\s+/g, ' ').slice(0, 200),
        text,
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    close: () => transport.close(),
  }
}
