import type { Language } from '../http/language.ts'

/**
 * What notices say, by kind (`noun.whathappened`), in both languages. {name} stands for a parameter; one whose name ends in At is an instant,
 * one that ends in On a day, both written out in the reader's language and the time of Shanghai. Where there is also a parameter {name}En, English readers are told it first.
 */
export type NoticeWords = Record<string, Record<Language, { title: string; body?: string }>>
