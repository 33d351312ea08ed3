import { accountsWords } from './accounts.words.ts'
import { bookingWords } from './booking.words.ts'
import { editingWords } from './editing.words.ts'
import { importWords } from './import.words.ts'
import type { Language } from './language.ts'
import { platformWords } from './platform.words.ts'
import type { ProblemWords, Words } from './problem-words.ts'
import { surroundingsWords } from './surroundings.words.ts'

/**
 * What a refusal says, by its code. {name} stands for a parameter. `title` says what happened; `detail` what to do.
 * For a code of a single field, the text names what would be right.
 */
const WORDS: ProblemWords = {
  ...accountsWords,
  ...platformWords,
  ...editingWords,
  ...importWords,
  ...surroundingsWords,
  ...bookingWords,
  'bad-request': {
    'zh-CN': { title: '请求里有不能接受的内容', detail: '请按 errors 中每一项的说明修改后再试。' },
    en: { title: 'The request holds something we can’t accept', detail: 'Correct each entry of errors and try again.' },
  },
  'no-such-address': {
    'zh-CN': { title: '没有这个地址', detail: '请检查网址；接口一览见 /api/docs。' },
    en: { title: 'There is nothing at this address', detail: 'Check the address; /api/docs lists the interfaces.' },
  },
  'body-too-large': {
    'zh-CN': { title: '提交的内容太大', detail: '请缩小文件或分几次提交。' },
    en: { title: 'What you sent is too large', detail: 'Make the file smaller or send it in parts.' },
  },
  'unsupported-media-type': {
    'zh-CN': {
      title: '不支持这种内容类型',
      detail: '请用 content-type: application/json 提交；上传文件请用 multipart/form-data。',
    },
    en: {
      title: 'This content type is not supported',
      detail: 'Send content-type: application/json; upload files as multipart/form-data.',
    },
  },
  'body-not-json': {
    'zh-CN': { title: '提交的内容不是 JSON', detail: '请检查引号、逗号和括号是否齐全。' },
    en: {
      title: 'What you sent is not JSON',
      detail: 'Check that its quotes, commas and brackets are all there.',
    },
  },
  'body-empty': {
    'zh-CN': { title: '没有提交内容', detail: 'content-type 是 application/json，却没有内容；请提交一个 JSON 对象。' },
    en: { title: 'You sent nothing', detail: 'The content-type is application/json: send a JSON object.' },
  },
  'upload-broken': {
    'zh-CN': {
      title: '上传的内容残缺',
      detail: '上传可能中途断了，或者 content-type 缺少 boundary。请重新上传。',
    },
    en: {
      title: 'The upload is cut off or broken',
      detail: 'It may have broken off, or content-type lacks its boundary. Upload it again.',
    },
  },
  'bad-address': {
    'zh-CN': { title: '网址里有不能识别的编码', detail: '百分号后面应是 UTF-8 编码的两位十六进制数，例如 %E5%9B%BE。' },
    en: {
      title: 'The address can’t be decoded',
      detail: 'After a percent sign two hexadecimal digits of UTF-8 are expected, such as %E5%9B%BE.',
    },
  },
  'address-too-long': {
    'zh-CN': { title: '网址或请求头太长', detail: '网址和请求头合计最多 16 kB，请减少查询条件。' },
    en: {
      title: 'The address or the headers are too long',
      detail: 'Together they may have 16 kB: use fewer filters.',
    },
  },
  'request-unreadable': {
    'zh-CN': { title: '请求无法识别', detail: '请检查请求的格式；接口一览见 /api/docs。' },
    en: { title: 'The request can’t be read', detail: 'Check its form; /api/docs lists the interfaces.' },
  },
  'too-many-requests': {
    'zh-CN': { title: '请求太频繁', detail: '请稍等片刻再试。' },
    en: { title: 'Too many requests', detail: 'Please wait a moment and try again.' },
  },
  overloaded: {
    'zh-CN': { title: '系统繁忙', detail: '请过几秒再试。' },
    en: { title: 'The system is busy', detail: 'Please try again in a few seconds.' },
  },
  failure: {
    'zh-CN': { title: '系统出错了', detail: '错误已记录。请稍后再试；若一直如此，请告知管理员。' },
    en: {
      title: 'Something went wrong on our side',
      detail: 'It has been logged. Try again later, or tell the operator.',
    },
  },
  'unknown-parameter': {
    'zh-CN': { title: '没有名为“{field}”的参数', detail: '没有名为“{field}”的参数，请删去或检查拼写。' },
    en: {
      title: 'There is no parameter “{field}”',
      detail: 'There is no parameter “{field}”: remove it or check its spelling.',
    },
  },
  'bad-cursor': {
    'zh-CN': { title: '翻页标记无效', detail: '翻页标记无效或属于另一个查询，请从第一页重新开始。' },
    en: {
      title: 'The page marker is not valid',
      detail: 'The page marker is not valid or belongs to another query: start at the first page again.',
    },
  },
  'missing-field': {
    'zh-CN': { title: '缺少“{field}”', detail: '缺少“{field}”，请补上。' },
    en: { title: '“{field}” is missing', detail: '“{field}” is missing: add it.' },
  },
  'not-one-of': {
    'zh-CN': { title: '“{field}”的值不认识', detail: '“{field}”只能是：{allowed}。' },
    en: { title: '“{field}” has an unknown value', detail: '“{field}” must be one of: {allowed}.' },
  },
  'too-small': {
    'zh-CN': { title: '“{field}”太小', detail: '“{field}”不能小于 {limit}。' },
    en: { title: '“{field}” is too small', detail: '“{field}” must be at least {limit}.' },
  },
  'too-large': {
    'zh-CN': { title: '“{field}”太大', detail: '“{field}”不能大于 {limit}。' },
    en: { title: '“{field}” is too large', detail: '“{field}” must be at most {limit}.' },
  },
  'too-long': {
    'zh-CN': { title: '“{field}”太长', detail: '“{field}”最多 {limit} 个字。' },
    en: { title: '“{field}” is too long', detail: '“{field}” may have at most {limit} characters.' },
  },
  'too-short': {
    'zh-CN': { title: '“{field}”太短', detail: '“{field}”至少 {limit} 个字。' },
    en: { title: '“{field}” is too short', detail: '“{field}” must have {limit} or more characters.' },
  },
  'wrong-type': {
    'zh-CN': { title: '“{field}”类型不对', detail: '“{field}”应为 {expected}。' },
    en: { title: '“{field}” has the wrong type', detail: '“{field}” must be {expected}.' },
  },
  blank: {
    'zh-CN': { title: '“{field}”是空的', detail: '“{field}”不能只有空白，请填写内容。' },
    en: { title: '“{field}” is blank', detail: '“{field}” holds nothing but blanks: fill it in.' },
  },
  repeated: {
    'zh-CN': { title: '“{field}”里有重复', detail: '“{field}”里同一个值只能写一次，请删去重复的。' },
    en: {
      title: '“{field}” repeats itself',
      detail: 'Each value in “{field}” may stand there once: remove the repeats.',
    },
  },
  'nothing-given': {
    'zh-CN': { title: '没有写要改什么', detail: '请至少写一个要改的字段。' },
    en: { title: 'Nothing to change is given', detail: 'Give at least one field that is to change.' },
  },
  'longitude-comes-first': {
    'zh-CN': { title: '“{field}”的经纬度顺序反了', detail: '“{field}”里的纬度 {lat} 超出 ±90：请先写经度，再写纬度。' },
    en: {
      title: 'Longitude and latitude in “{field}” have changed places',
      detail: 'Latitude {lat} in “{field}” is beyond ±90: longitude comes first, then latitude.',
    },
  },
  'bad-latitude': {
    'zh-CN': { title: '“{field}”的纬度不对', detail: '“{field}”里的纬度 {lat} 超出 ±90。' },
    en: { title: '“{field}” has an impossible latitude', detail: 'Latitude {lat} in “{field}” is beyond ±90.' },
  },
  'bad-longitude': {
    'zh-CN': { title: '“{field}”的经度不对', detail: '“{field}”里的经度 {lon} 超出 ±180。' },
    en: { title: '“{field}” has an impossible longitude', detail: 'Longitude {lon} in “{field}” is beyond ±180.' },
  },
  'box-upside-down': {
    'zh-CN': {
      title: '“{field}”上下颠倒',
      detail: '“{field}”的最小纬度大于最大纬度，应为：最小经度,最小纬度,最大经度,最大纬度。',
    },
    en: {
      title: '“{field}” is upside down',
      detail: 'The least latitude of “{field}” exceeds the greatest: write minLon,minLat,maxLon,maxLat.',
    },
  },
  'unreadable-sign': {
    'zh-CN': { title: '“{field}”里有无法识别的字符', detail: '“{field}”里有控制字符（NUL），请删去。' },
    en: {
      title: '“{field}” holds an unreadable sign',
      detail: '“{field}” holds a control character (NUL): remove it.',
    },
  },
  'near-missing': {
    'zh-CN': { title: '缺少“near”', detail: '按距离排序或限定半径，需要以 near=经度,纬度 说明从哪里算起。' },
    en: { title: '“near” is missing', detail: 'Sorting by distance and a radius need near=lon,lat to measure from.' },
  },
  'wrong-form': {
    'zh-CN': { title: '“{field}”格式不对', detail: '“{field}”格式不对，应形如 {expected}。' },
    en: { title: '“{field}” is malformed', detail: '“{field}” is malformed: write it as {expected}.' },
  },
  'no-such-venue': {
    'zh-CN': { title: '没有这个场馆', detail: '它可能尚未公布，或网址有误。请返回目录重新查找。' },
    en: {
      title: 'There is no such place',
      detail: 'It may not be published yet, or the address is wrong: search the directory.',
    },
  },
  'venue-closed': {
    'zh-CN': { title: '“{name}”已永久停止开放', detail: '请返回目录查找附近的其他场馆。' },
    en: { title: '“{name}” has closed for good', detail: 'Search the directory for another place nearby.' },
  },
  'hours-need-times': {
    'zh-CN': { title: '开放规则须写明开门和关门时间。' },
    en: { title: 'Opening hours need a time to open and a time to close.' },
  },
  'closed-has-times': {
    'zh-CN': { title: '闭馆规则不能带时间。' },
    en: { title: 'A closing rule takes no times.' },
  },
  'last-entry-outside-hours': {
    'zh-CN': { title: '最晚入场须在开放时间之内。' },
    en: { title: 'The last entry must lie within the opening hours.' },
  },
  'season-needs-both-ends': {
    'zh-CN': { title: '季节须有起止两端。' },
    en: { title: 'A season needs its first and its last day.' },
  },
  'dates-need-both-ends': {
    'zh-CN': { title: '日期范围须有起止两端。' },
    en: { title: 'A span of dates needs its first and its last day.' },
  },
  'no-such-day': {
    'zh-CN': { title: '没有这一天。' },
    en: { title: 'There is no such day.' },
  },
  'ends-before-it-begins': {
    'zh-CN': { title: '结束不能早于开始。' },
    en: { title: 'The end must not come before the beginning.' },
  },
  'belongs-to-percent': {
    'zh-CN': { title: '按折扣优惠时必须、也只能填写百分比。' },
    en: { title: 'A discount in percent needs a percentage, and only it takes one.' },
  },
  'belongs-to-price': {
    'zh-CN': { title: '按价格优惠时必须、也只能填写价格。' },
    en: { title: 'A price needs an amount, and only it takes one.' },
  },
  'belongs-to-monthly': {
    'zh-CN': { title: '每月免费日须写明几号或第几个周几，其他优惠不能写。' },
    en: { title: 'A monthly offer needs a day of the month or its nth weekday, and only it takes one.' },
  },
  'belongs-to-open-day': {
    'zh-CN': { title: '开放日须列出日期，其他优惠不能列。' },
    en: { title: 'Open days need their dates, and only they take them.' },
  },
  'belongs-to-season': {
    'zh-CN': { title: '季节优惠须写明起止月日，其他优惠不能写。' },
    en: { title: 'A season needs its first and last day, and only it takes them.' },
  },
  'no-such-division': {
    'zh-CN': { title: '没有代码为 {code} 的行政区划', detail: '请用统计用区划代码，如 33、3301、330106。' },
    en: { title: 'There is no division {code}', detail: 'Use a division code such as 33, 3301, 330106.' },
  },
}

/** Title and detail of a refusal; an unknown code is a mistake of ours and is shown as itself. */
export function problemWords(language: Language, code: string, params: Record<string, unknown> = {}): Words {
  const words = WORDS[code]?.[language] ?? { title: code }
  const inWords = (value: unknown) => String((value as Record<string, unknown> | undefined)?.[language] ?? value ?? '')
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name) => inWords(params[name]))
  return { title: fill(words.title), ...(words.detail && { detail: fill(words.detail) }) }
}
