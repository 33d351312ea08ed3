import { describeRules } from '../../../../api/catalog/opening.words.ts'
import { money } from '../../../words/numbers.ts'
import { hasWord, language, t } from '../../../words/t.ts'
import { categoryName } from '../../catalogue.ts'
import { programmeName } from '../../venue/programme.words.ts'
import type { OfferInput, OpeningRule, ProgrammeInput } from '../ask.ts'

/** The name of a field of an entry. */
export function fieldName(field: string): string {
  const key = `field.${field}`
  return hasWord(key) ? t(key) : field
}

/** What a field says, for a person who compares. */
export function fieldWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('value.none')
  if (Array.isArray(value)) return value.length === 0 ? t('value.none') : listWords(field, value)
  if (field === 'location') {
    const { lon, lat } = value as { lon: number; lat: number }
    return `${lon.toFixed(6)}, ${lat.toFixed(6)}`
  }
  if (field === 'category') return categoryName(String(value))
  const key = `${field}.${String(value)}`
  return hasWord(key) ? t(key) : String(value)
}

function listWords(field: string, list: unknown[]): string {
  if (field === 'openingRules') return rulesWords(list as OpeningRule[])
  if (field === 'offers') return (list as OfferInput[]).map(offerWords).join('\n')
  if (field === 'programmes') return (list as ProgrammeInput[]).map(programmeWords).join('\n')
  return list.join(t('list.comma'))
}

export function rulesWords(rules: OpeningRule[]): string {
  return describeRules(rules as never, language.value === 'en' ? 'en' : 'zh')
}

export function offerWords(offer: OfferInput): string {
  const who = offer.audiences.map((audience) => t(`audience.${audience}`)).join(t('list.comma'))
  const bounds = [
    offer.minAge !== undefined && t('offer.from-age', { n: offer.minAge }),
    offer.maxAge !== undefined && t('offer.to-age', { n: offer.maxAge }),
    offer.maxHeightCm !== undefined && t('offer.to-height', { n: offer.maxHeightCm }),
  ].filter(Boolean)
  const price =
    offer.kind === 'free'
      ? t('offer.free')
      : offer.kind === 'percent'
        ? t('offer.percent', { n: offer.percent ?? 0 })
        : t('offer.price', { price: money(offer.priceFen ?? 0) })
  const days = t(`offer.days.${offer.days}`)
  return [who, bounds.join(t('list.or')), `${price} · ${days}`, offer.condition].filter(Boolean).join(' · ')
}

function programmeWords({ name, types, priceFen }: ProgrammeInput): string {
  const price = priceFen > 0 ? money(priceFen) : t('offer.free')
  return `${name}（${types.map((type) => programmeName(type)).join(t('list.comma'))} · ${price}）`
}

/** What to call the kind of something that a change affects. */
export function effectName(kind: string): string {
  const key = `effect.${kind}`
  return hasWord(key) ? t(key) : kind
}
