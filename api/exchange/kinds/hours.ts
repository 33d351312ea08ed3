import { type OpeningRule, parseChineseOpening, parseOsmOpeningHours } from '../../catalog/opening.ts'
import { hasChinese } from '../../catalog/text.ts'

const SINGLE_TIME = /^\d{1,2}[:：]\d{2}$/
const SAYS_CLOSED = /[闭休关]|不开放/

/**
 * The rules of a row that has its hours in one column and its closing days, or its closing time, in another; undefined
 * where they can't be read. Closing days are never taken for days of opening: a cell 周一 below 闭馆日 is 闭馆周一.
 */
export function readHours(hours: string | undefined, closing: string | undefined): OpeningRule[] | undefined {
  if (hours && closing && SINGLE_TIME.test(hours) && SINGLE_TIME.test(closing)) return parse(`${hours}-${closing}`)
  const days = closing && (SAYS_CLOSED.test(closing) || !hasChinese(closing) ? closing : `闭馆${closing}`)
  const text = [hours, hours && days && areSaid(hours, days) ? undefined : days].filter(Boolean).join('，')
  return parse(text)
}

function parse(text: string): OpeningRule[] | undefined {
  const read = hasChinese(text) ? parseChineseOpening(text) : parseOsmOpeningHours(text)
  return 'rules' in read && read.rules.length > 0 ? read.rules : undefined
}

/** Whether the hours name these closing days already, perhaps more exactly (法定节假日除外). */
function areSaid(hours: string, days: string): boolean {
  const closedIn = (text: string) =>
    parse(text)?.flatMap(({ kind, weekdays }) => (kind === 'closed' && weekdays ? weekdays : [])) ?? []
  const [named, said] = [closedIn(days), closedIn(hours)]
  return named.length > 0 && named.every((day) => said.includes(day))
}
