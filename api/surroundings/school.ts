/** What a campus is by law, and what rules call it. */
export const SCHOOL_TYPES = [
  'school',
  'kindergarten',
  'special',
  'vocational',
  'specialized',
  'university',
  'youth_palace',
] as const
export type SchoolType = (typeof SCHOOL_TYPES)[number]
export const STAGES = ['primary', 'middle', 'high'] as const
export type Stage = (typeof STAGES)[number]

/** Schools in the sense of 未成年人保护法 130: ordinary, special, vocational and specialized ones; no kindergarten, no university. */
const SCHOOLS = ['primary', 'middle', 'high', 'special', 'vocational', 'specialized']

/** What a rule's list of schools may say about a campus. A school whose stages nobody has told may be any of them. */
export function ruleTypesOf(type: SchoolType, stages: readonly Stage[]): string[] {
  if (type !== 'school') return [type]
  return stages.length > 0 ? [...stages] : [...STAGES]
}

/** The words of a rule as kinds of campus: 学校 without more is any school, 各级各类 also kindergartens and universities. */
export function ruleTypesOfWords(words: readonly string[]): string[] {
  const types = words.flatMap((word) => COLLECTIVE[word] ?? [word])
  return [...new Set(types)]
}

const COLLECTIVE: Record<string, string[]> = {
  school_unspecified: SCHOOLS,
  school_per_beijing_rule: SCHOOLS,
  all_levels: [...SCHOOLS, 'kindergarten', 'university'],
  other_secondary_for_minors: ['vocational', 'specialized'],
}

/** Type and stages by a school's name; a name that says nothing is an ordinary school of unknown stage. */
export function schoolOfName(name: string): { type: SchoolType; stages: Stage[] } {
  if (/幼儿园|幼稚园|kindergarten/i.test(name)) return { type: 'kindergarten', stages: [] }
  if (/特殊教育|聋|盲人?学校|培智|启智/.test(name)) return { type: 'special', stages: [] }
  if (/职业|中专|技工|技师|职高|卫生学校|艺术学校/.test(name)) return { type: 'vocational', stages: [] }
  if (/专门学校|工读/.test(name)) return { type: 'specialized', stages: [] }
  if (/少年宫/.test(name)) return { type: 'youth_palace', stages: [] }
  return { type: 'school', stages: stagesOfName(name) }
}

function stagesOfName(name: string): Stage[] {
  if (/附属(?:中|小)学|附中|附小/.test(name)) return /附小|附属小学/.test(name) ? ['primary'] : ['middle', 'high']
  const stages = new Set<Stage>()
  if (/小学|primary|elementary/i.test(name)) stages.add('primary')
  if (/初中|初级中学/.test(name)) stages.add('middle')
  if (/高中|高级中学/.test(name)) stages.add('high')
  if (/九年/.test(name)) stages.add('primary').add('middle')
  if (stages.size === 0 && /中学|middle|high/i.test(name)) stages.add('middle').add('high')
  return [...stages]
}
