import { clock, count, dayLong, dayOf } from '../../words/numbers.ts'
import { hasWord, t } from '../../words/t.ts'
import { categoryName } from '../catalogue.ts'
import { programmeName } from '../venue/programme.words.ts'
import { type FilterName, type Filters, setNames } from './filters.ts'

/** The words of a code that has some, else the code itself. */
export function wordOr(key: string, code: string): string {
  const full = `${key}.${code}`
  return hasWord(full) ? t(full) : code
}

export function gradeLabel(grade: number): string {
  if (grade === 0) return t('grade.0')
  const stage = grade <= 6 ? 'primary' : grade <= 9 ? 'junior' : 'senior'
  const year = grade <= 6 ? grade : grade <= 9 ? grade - 6 : grade - 9
  return t(`grade.${stage}`, { n: grade, zh: '一二三四五六'[year - 1] ?? '' })
}

/** Which time is asked for, in words; null for any. */
export function whenLabel({ open, openOn, openAt }: Filters): string | null {
  if (open) return t(`filter.when.${open}`)
  if (openOn) return t('filter.when.on', { day: dayLong(openOn) })
  if (openAt) return t('filter.when.at', { day: dayLong(dayOf(openAt)), time: clock(openAt) })
  return null
}

/** 45 人 · 10月9日周五上午, for the chip; null without a group. */
export function groupLabel({ group }: Filters): string | null {
  return group === null ? null : t('filter.group.chosen', { n: count(group) })
}

/** A set filter in words, for the chip that takes it away and for the empty list's repairs. */
export function filterLabel(name: FilterName, filters: Filters, divisionName: (code: string) => string): string {
  switch (name) {
    case 'q':
      return t('label.q', { q: filters.q })
    case 'category':
      return filters.category.map((code) => categoryName(code)).join(t('list.or'))
    case 'designation':
      return filters.designation.map((code) => categoryName(code)).join(t('list.or'))
    case 'designationLevel':
      return wordOr('level', filters.designationLevel ?? '')
    case 'age':
      return t(filters.free ? 'label.age.free' : 'label.age', { n: filters.age ?? 0 })
    case 'open':
    case 'openOn':
    case 'openAt':
      return whenLabel(filters) ?? ''
    case 'group':
      return groupLabel(filters) ?? ''
    case 'division':
      return divisionName(filters.division ?? '')
    case 'audience':
      return wordOr('audience', filters.audience ?? '')
    case 'programmeType':
      return programmeName(filters.programmeType ?? '')
    case 'grade':
      return gradeLabel(filters.grade ?? 0)
    case 'free':
    case 'reduced':
    case 'wheelchair':
      return t(`filter.${name}`)
  }
}

/** What the page shows, for its title: 博物馆、免费. */
export function exploreTitle(filters: Filters, divisionName: (code: string) => string): string {
  return setNames(filters)
    .map((name) => filterLabel(name, filters, divisionName))
    .join(t('list.comma'))
}

/** What the chips that open a panel say, and whether something is set in it. */
export function panelLabels(filters: Filters) {
  const { age, category, group, designation, programmeType, grade } = filters
  const [first, ...others] = category
  const when = whenLabel(filters)
  const named =
    first && others.length === 0 ? categoryName(first) : t('filter.category.several', { n: category.length })
  return {
    age: { label: age === null ? t('filter.age') : t('filter.age.chosen', { n: age }), active: age !== null },
    when: { label: when ?? t('filter.when'), active: when !== null },
    category: { label: first ? named : t('filter.category'), active: first !== undefined },
    group: { label: groupLabel(filters) ?? t('filter.group'), active: group !== null },
    more: { label: t('filter.more'), active: designation.length > 0 || programmeType !== null || grade !== null },
  }
}
