import { ALL_AGES, MINORS, PUPILS } from './offer.masks.ts'

export const LAW_CHECKS = [
  'free_for_minors',
  'reduced_for_minors',
  'monthly_free_day',
  'policy_free_or_reduced',
] as const
export type LawCheck = (typeof LAW_CHECKS)[number]

/**
 * breaks: the venue's recorded offers fall short of the rule. unrecorded: no offer is recorded at all, so nobody knows; a
 * question to the venue, not a finding against it. Nothing is ever corrected by itself.
 */
export type LawStatus = 'breaks' | 'unrecorded'
export type LawFinding = { check: LawCheck; status: LawStatus; article: string; quotation: string }

/** What the checks look at: the category's duties, the masks of the daily offers, and what the other offers say. */
export type LawFacts = {
  minorsDuty: 'free' | 'reduced' | null
  /** Named 爱国主义教育基地, at any level. */
  isPatriotismBase: boolean
  /** 公共文化设施 in the sense of 公共文化服务保障法 14. */
  isPublicCulture: boolean
  /** NAT 11 names the category. */
  isInPolicy: boolean
  freeAudiences: number
  reducedAudiences: number
  freeAges: number
  reducedAges: number
  /** Some offer is recorded. */
  hasOffers: boolean
  /** Some offer has a price or a percentage: there is something to pay. */
  charges: boolean
  /** A monthly free day for 小学生, 初中生 and 高中生. */
  hasMonthlyDayForPupils: boolean
}

export const RULES: Record<LawCheck, { article: string; quotation: string; zh: string; en: string }> = {
  free_for_minors: {
    article: '未成年人保护法 第四十四条',
    quotation: '爱国主义教育基地、图书馆、青少年宫、儿童活动中心、儿童之家应当对未成年人免费开放',
    zh: '应当对未成年人免费开放',
    en: 'Must be free for everybody under 18',
  },
  reduced_for_minors: {
    article: '未成年人保护法 第四十四条',
    quotation:
      '博物馆、纪念馆、科技馆、展览馆、美术馆、文化馆、社区公益性互联网上网服务场所以及影剧院、体育场馆、动物园、植物园、公园等场所，应当按照有关规定对未成年人免费或者优惠开放',
    zh: '应当按照有关规定对未成年人免费或者优惠开放',
    en: 'Must be free or discounted for everybody under 18, as regulations say',
  },
  monthly_free_day: {
    article: '公共文化服务保障法 第三十一条',
    quotation: '公共文化设施开放收取费用的，应当每月定期向中小学生免费开放',
    zh: '收费的公共文化设施应当每月定期向中小学生免费开放',
    en: 'A public cultural venue that charges must have a regular free day for pupils every month',
  },
  policy_free_or_reduced: {
    article: '教基〔2022〕7号 第十一条',
    quotation:
      '各类爱国主义教育基地、法治教育基地、研学实践基地、科普教育基地和图书馆、博物馆、文化馆、非遗馆、美术馆、纪念馆、科技馆、演出场馆、体育场馆、国家公园、青少年宫、儿童活动中心等，要面向中小学生及学龄前儿童免费或优惠开放',
    zh: '要面向中小学生及学龄前儿童免费或优惠开放',
    en: 'Is to be free or discounted for pupils and children before school (policy, not law)',
  },
}

/** The audiences of NAT 11: 学龄前儿童 and 中小学生. */
export const POLICY_AUDIENCES = PUPILS | 1

/**
 * Which rules a venue's recorded offers fall short of. The strictest duty alone is reported: who must be free for minors is
 * not also reported for being undiscounted. A height limit frees nobody of the duty: minors are everybody under 18, and an
 * offer to those under 1.2 m leaves most of them out.
 */
export function lawFindings(facts: LawFacts): LawFinding[] {
  const status = facts.hasOffers ? 'breaks' : 'unrecorded'
  const found: [boolean, LawCheck, LawStatus][] = [
    [mustBeFree(facts) && !covers(facts.freeAudiences, facts.freeAges, MINORS), 'free_for_minors', status],
    [mustBeReduced(facts) && !isReduced(facts, MINORS), 'reduced_for_minors', status],
    [breaksMonthlyDay(facts), 'monthly_free_day', 'breaks'],
    [isForPolicy(facts) && !isReduced(facts, POLICY_AUDIENCES), 'policy_free_or_reduced', status],
  ]
  return found.filter(([holds]) => holds).map(([, check, its]) => finding(check, its))
}

/** A finding with its article and quotation. */
export function finding(check: LawCheck, status: LawStatus): LawFinding {
  const { article, quotation } = RULES[check]
  return { check, status, article, quotation }
}

function mustBeFree({ minorsDuty, isPatriotismBase }: LawFacts): boolean {
  return minorsDuty === 'free' || isPatriotismBase
}

function mustBeReduced(facts: LawFacts): boolean {
  return facts.minorsDuty === 'reduced' && !mustBeFree(facts)
}

function isForPolicy(facts: LawFacts): boolean {
  return facts.isInPolicy && facts.minorsDuty === null && !mustBeFree(facts)
}

function isReduced({ freeAudiences, reducedAudiences, freeAges, reducedAges }: LawFacts, audiences: number): boolean {
  return covers(freeAudiences | reducedAudiences, freeAges | reducedAges, audiences)
}

/** All the audiences, or every age under 18. */
function covers(audiences: number, ages: number, needed: number): boolean {
  return (audiences & needed) === needed || ages === ALL_AGES
}

function breaksMonthlyDay({
  isPublicCulture,
  charges,
  freeAudiences,
  freeAges,
  hasMonthlyDayForPupils,
}: LawFacts): boolean {
  return isPublicCulture && charges && !hasMonthlyDayForPupils && !covers(freeAudiences, freeAges, PUPILS)
}
