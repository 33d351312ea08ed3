/** Single cells of a list of venues: what they say, or undefined with a warning that says so. */
import { hasChinese, textOrNothing } from '../../catalog/text.ts'
import type { Picked } from '../columns.ts'
import type { Reason } from '../row.ts'

/** A cell's text, cut at a length; a cut is told. */
export function cellText(cell: Picked | undefined, longest: number, warnings: Reason[]): string | undefined {
  const text = textOrNothing(cell?.value)
  if (!text || text.length <= longest) return text
  warnings.push({ code: 'text-cut', column: cell?.column ?? '', params: { length: text.length, limit: longest } })
  return text.slice(0, longest)
}

const RANGE = /^\D*\d+\s*人?\s*[-–—~～至到]\s*(\d+)\D*$/
const MOST = 10_000_000

/** How many people: 1,200人, 1.5万, 约500人, of 30-50人 the greater. Nothing is guessed from two unrelated numbers. */
export function cellPeople(cell: Picked | undefined, warnings: Reason[]): number | undefined {
  const text = textOrNothing(cell?.value)
  if (!text) return undefined
  const plain = text.replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')
  const numbers = [...(RANGE.exec(plain)?.[1] ?? plain).matchAll(/(\d+(?:\.\d+)?)\s*(万?)/g)]
  const [, digits = '', unit] = numbers[0] ?? []
  const people = Math.round(Number(digits) * (unit ? 10_000 : 1) * 1_000) / 1_000
  if (numbers.length === 1 && !plain.startsWith('-') && Number.isInteger(people) && people > 0 && people < MOST)
    return people
  warnings.push({ code: 'number-unreadable', column: cell?.column ?? '', params: { value: text.slice(0, 60) } })
  return undefined
}

export function cellWheelchair(cell: Picked | undefined, warnings: Reason[]): 'yes' | 'limited' | 'no' | undefined {
  const text = textOrNothing(cell?.value)
  if (!text) return /^(?:无|没有|否)$/.test(cell?.value.trim() ?? '') ? 'no' : undefined
  if (/^(?:yes|designated|有|是|y|true|1|√|✓|具备|完善)/i.test(text)) return 'yes'
  if (/^(?:limited|部分|有限)/i.test(text)) return 'limited'
  if (/^(?:no|无|否|n|false|不|0$|×)/i.test(text)) return 'no'
  warnings.push({ code: 'wheelchair-unreadable', column: cell?.column ?? '', params: { value: text.slice(0, 60) } })
  return undefined
}

/** Columns that ask what it costs: there 否 and 0 mean free. In the others (是否免费) 是 does. */
const ASKS_WHAT_IT_COSTS = /收费|门票|票价|fee|charge|ticket/i
const YES = /^(?:是|yes|true|y|1|√|✓)(?:$|[，,;；。（(])/i
const NO = /^(?:否|no|false|n|0|×)(?:$|[，,;；。（(])/i
const FREE = /^(?:免费|免票|全免|公益|不收费|无需门票|free(?:$|\W)|0(?:\.0+)?元$)/i
const NOT_FOR_ALL = /除外|部分|(?<!不)收费|另收|[1-9]\d*(?:\.\d+)?元/

/** Whether a row says free for everybody. Other prices and discounts are told to be left for the entry's own page. */
export function cellFree(cell: Picked | undefined, warnings: Reason[]): true | undefined {
  const text = textOrNothing(cell?.value)
  if (!cell || !text) return undefined
  const [free, charged] = ASKS_WHAT_IT_COSTS.test(cell.column) ? [NO, YES] : [YES, NO]
  if ((FREE.test(text) || free.test(text)) && !NOT_FOR_ALL.test(text)) return true
  if (hasChinese(text) && !charged.test(text) && !/^(?:收费|付费|不免费)$/.test(text))
    warnings.push({ code: 'offer-unread', column: cell.column, params: { value: text.slice(0, 60) } })
  return undefined
}
