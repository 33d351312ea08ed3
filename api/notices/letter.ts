import type { Language } from '../http/language.ts'
import { noticeText, type Params } from './notice.words.ts'

export type NoticeToWrite = { kind: string; params: Params; link: string | null; name: string; language: Language }

const FRAME = {
  'zh-CN': {
    hello: (name: string) => `${name}，您好：`,
    more: '查看详情：',
    foot: (url: string) => `这封信由系统自动发出，请勿回复。不想再收到邮件，请到 ${url} 修改。`,
  },
  en: {
    hello: (name: string) => `Dear ${name},`,
    more: 'More: ',
    foot: (url: string) =>
      `This letter was sent automatically; replies are not read. To get no more of them, see ${url}`,
  },
} satisfies Record<Language, unknown>

/** A notice as a letter, in the recipient's language. */
export function writeLetter(notice: NoticeToWrite, publicUrl: string): { subject: string; text: string } {
  const { title, body } = noticeText(notice.language, notice.kind, notice.params)
  const { hello, more, foot } = FRAME[notice.language]
  const parts = [
    hello(notice.name),
    body ? `${title}\n${body}` : title,
    ...(notice.link ? [`${more}${publicUrl}${notice.link}`] : []),
    `-- \n${foot(`${publicUrl}/notices`)}`,
  ]
  return { subject: title, text: parts.join('\n\n') }
}
