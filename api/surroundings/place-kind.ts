/** Kinds of regulated places, in the words of the rules. */
export const PLACE_KINDS = [
  'internet_cafe',
  'entertainment',
  'arcade',
  'bar',
  'esports_hotel',
  'tobacco',
  'e_cigarette',
  'alcohol',
  'lottery',
  'adult_shop',
  'video_hall',
  'billiards',
  'chess_cards',
  'script_murder_escape_room',
  'hourly_hotel',
  'other_unsuitable',
  'food_stall',
  'street_stall',
  'street_kiosk',
  'market',
  'parking',
  'hazmat',
  'fireworks',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/**
 * What a rule may call a place of a kind. 游艺 is one of the two 娱乐场所 of 娱乐场所管理条例 2; 电竞酒店 is classed as unsuitable for
 * minors (文旅部、公安部 2023-08), so that rules on such places speak of it.
 */
export function ruleKindsOf(kind: string): string[] {
  if (kind === 'arcade') return ['arcade', 'entertainment']
  if (kind === 'esports_hotel') return ['esports_hotel', 'other_unsuitable']
  return [kind]
}

export const PLACE_KIND_NAMES: Record<PlaceKind, { zh: string; en: string }> = {
  internet_cafe: { zh: '网吧', en: 'Internet café' },
  entertainment: { zh: '歌舞娱乐场所', en: 'Song and dance venue' },
  arcade: { zh: '游艺娱乐场所', en: 'Arcade' },
  bar: { zh: '酒吧', en: 'Bar' },
  esports_hotel: { zh: '电竞酒店', en: 'E-sports hotel' },
  tobacco: { zh: '烟草零售点', en: 'Tobacco shop' },
  e_cigarette: { zh: '电子烟零售点', en: 'E-cigarette shop' },
  alcohol: { zh: '酒类销售点', en: 'Alcohol shop' },
  lottery: { zh: '彩票销售网点', en: 'Lottery shop' },
  adult_shop: { zh: '成人用品商店', en: 'Adult shop' },
  video_hall: { zh: '录像厅', en: 'Video hall' },
  billiards: { zh: '台球室', en: 'Billiard hall' },
  chess_cards: { zh: '棋牌室', en: 'Chess and card room' },
  script_murder_escape_room: { zh: '剧本杀、密室逃脱', en: 'Scripted game or escape room' },
  hourly_hotel: { zh: '钟点房', en: 'Hourly hotel' },
  other_unsuitable: { zh: '其他不适宜未成年人的场所', en: 'Other place unsuitable for minors' },
  food_stall: { zh: '食品摊贩', en: 'Food stall' },
  street_stall: { zh: '流动摊点', en: 'Street stall' },
  street_kiosk: { zh: '棚亭', en: 'Kiosk' },
  market: { zh: '集贸市场', en: 'Market' },
  parking: { zh: '停车场', en: 'Parking' },
  hazmat: { zh: '危险物品场所', en: 'Dangerous goods' },
  fireworks: { zh: '烟花爆竹零售点', en: 'Fireworks shop' },
}
