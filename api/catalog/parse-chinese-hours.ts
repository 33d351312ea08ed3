import { finish, newReader, openOnLiftedDays, read, type Token } from './chinese-hours.cursor.ts'
import { checked, type ParsedHours } from './parse-osm-hours.ts'

/**
 * Reads opening hours as Chinese notices word them: 周二至周日 9:00-17:00（16:30停止入馆），周一闭馆（法定节假日除外）. A word that
 * isn't understood refuses the whole text, named in the reason; so does what a rule can't say (顺延, 除夕, 暂停开放).
 */
export function parseChineseOpening(text: string): ParsedHours {
  const tokens = tokenise(tidy(text))
  if ('reason' in tokens) return tokens
  const reader = newReader()
  for (const token of tokens.list) {
    const fault = read(reader, token)
    if (fault) return { reason: `${fault}: ${token.text}` }
  }
  const fault = finish(reader)
  return fault ? { reason: fault } : checked(openOnLiftedDays(reader.rules))
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[—–~〜‐]+|--+/g, '-')
    .replace(/\s+/g, '')
    .replace(/(星期|礼拜)/g, '周')
    .replace(/周六日/g, '周六、周日')
    .replace(/除(周[一二三四五六日天](?:[、和及]周?[一二三四五六日天])*)(?:以)?外,?/g, '$1闭馆,')
    .replace(
      /(\d{1,2})[点时](?:(\d{1,2})分?|(半)|整)?/g,
      (_, hour, minute, half) => `${hour}:${half ? '30' : (minute ?? '00').padStart(2, '0')}`,
    )
}

const DAY = '[一二三四五六日天]'
const TIME = '(上午|下午|早上|早|晚上|晚|中午|凌晨)?(\\d{1,2}):(\\d{2})'
const DATE = '(\\d{1,2})月(?:(\\d{1,2})(?:[日号]|(?![\\d:])))?'
/** 4-10月: the month before the dash without its sign. */
const BARE_MONTH = '(\\d{1,2})(?=(?:-|至|到)(?:次年|翌年)?\\d{1,2}月)'
const HOLIDAY = '(?:国家)?(?:法定)?(?:公众)?(?:节假日|节日|假日)'
const ENTRY = '(?:观众)?(?:入场|入馆|进馆|进场|入园|检票|售票|领票)'

/** In order; the first that fits at a place reads it. */
const WORDS: [kind: Token['kind'], pattern: RegExp][] = [
  [
    'refused',
    /顺延|除夕|初[一二三四五六七]|春节|国庆|元旦|[寒暑]假|暂停|暂不|装修|维修|改造|第[一二三四五]个?周|[单双]周|另行/y,
  ],
  ['excepting', new RegExp(`除(?:遇|逢)?${HOLIDAY}外`, 'y')],
  ['except', new RegExp(`(?:遇|逢)?${HOLIDAY}除外`, 'y')],
  [
    'openOnHolidays',
    new RegExp(`(?:遇|逢)?${HOLIDAY}(?:期间)?(?:正常开放|照常开放|正常开馆|照常开馆|不闭馆|不休息?|开放)`, 'y'),
  ],
  ['holidays', new RegExp(`(?:遇|逢)?${HOLIDAY}`, 'y')],
  ['lastEntry', new RegExp(`(?:最晚|最后|末次|停止|截止)${ENTRY}(?:时间)?(?:为|是|:)?${TIME}`, 'y')],
  ['lastEntry', new RegExp(`${TIME}(?:后|起|以后)?(?:停止|截止|谢绝|不再)${ENTRY}`, 'y')],
  [
    'early',
    new RegExp(
      `(?:闭馆|闭园|关门)?(?:前|提前)(?:(\\d{1,3})分钟|(半个?小时)|(?:一|1)个?小时)(?:停止|截止)${ENTRY}`,
      'y',
    ),
  ],
  [
    'season',
    new RegExp(
      `(?:[夏冬旺淡春秋](?:季|令时?|时制?)?(?:时间)?[(:]?)?(?:每年)?(?:${DATE}|${BARE_MONTH})(?:-|至|到)(?:次年|翌年)?${DATE}(?:期间)?\\)?`,
      'y',
    ),
  ],
  ['seasonWord', /[夏冬旺淡春秋](?:季|令时?|时制)(?:时间)?/y],
  ['always', /(?:24小时|全天)(?!例行|闭|休|不|关)(?:全天)?(?:免费|对外)?(?:开放|营业)?/y],
  ['range', new RegExp(`${TIME}(?:-|至|到)(次日|翌日)?${TIME}`, 'y')],
  ['everyDay', /其[余他]时间|每天|每日|天天|全年无休|无休|全年/y],
  ['workingDays', /工作日/y],
  ['weekend', /双休日|周末/y],
  ['weekdays', new RegExp(`[每逢]?周${DAY}(?:(?:-|至|到|[、,和及与])[每逢]?周?${DAY}(?![月年]))*`, 'y')],
  ['closed', /(?:全天)?(?:例行)?(?:闭馆|闭园|休馆|休息|不开放|关闭|关门)(?:维护|日)?/y],
  ['filler', /(?:免费|对外|正常)?(?:开放|开馆|开园|营业|服务)(?:时间)?|(?:需|须|请)?提前预约|[为是的均]|时间/y],
  ['opening', /\(/y],
  ['closing', /\)/y],
  ['break', /[;。]/y],
  ['comma', /,/y],
  ['filler', /[、:/]|和|及/y],
]

function tokenise(text: string): { list: Token[] } | { reason: string } {
  const list: Token[] = []
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    if (!token) return { reason: `not understood: ${text.slice(at, at + 20)}` }
    list.push(token)
    at += token.text.length
  }
  return { list }
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of WORDS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { kind, text: match[0], parts: match.slice(1) }
  }
  return undefined
}
