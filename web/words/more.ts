import { addWords } from './t.ts'
import { zhMore } from './zh-more.ts'

/** Whatever is loaded after the first page imports this file before it uses its words. */
addWords(zhMore)
