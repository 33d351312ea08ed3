import { t } from '../words/t.ts'

const pupils = ['primary', 'junior', 'senior']
const minors = ['preschool', ...pupils, 'vocational']

/** Whom a list of audiences names, as short as it can be said: 未成年人, 中小学生, 学龄前儿童 等. */
export function audienceSummary(audiences: readonly string[]): string {
  const has = (group: string[]) => group.every((audience) => audiences.includes(audience))
  if (has(minors)) return t('audience.minors')
  if (has(pupils)) return t('audience.pupils')
  const [first, ...others] = audiences
  if (first === undefined) return ''
  return others.length === 0 ? audienceName(first) : t('audience.and-more', { first: audienceName(first) })
}

export function audienceName(code: string): string {
  return t(`audience.${code as 'preschool'}`)
}
