import type { Compass, Language } from './handle.ts'

/** The map's own words. Everything else on the page has its words in web/words. */
export type MapWords = {
  map: string
  instructions: string
  marks: string
  zoomIn: string
  zoomOut: string
  north: string
  sketch: string
  approval: (number: string) => string
  freeLegend: string
  here: (label: string) => string
  cluster: (count: number, free: number) => string
  free: string
  winds: Record<Compass, string>
  inPart: (part: Compass | 'centre') => string
  numbered: (name: string, ordinal: number) => string
  metres: (n: number) => string
  kilometres: (n: string) => string
  compact: (n: number) => string
  comma: string
}

/** What a map is called, how it is used, and what its marks are together. */
export type RegionWords = Pick<MapWords, 'map' | 'instructions' | 'marks'>

const windsZh = { n: '北', ne: '东北', e: '东', se: '东南', s: '南', sw: '西南', w: '西', nw: '西北' }
const windsEn = {
  n: 'north',
  ne: 'north-east',
  e: 'east',
  se: 'south-east',
  s: 'south',
  sw: 'south-west',
  w: 'west',
  nw: 'north-west',
}

const zh: MapWords = {
  map: '场馆地图',
  instructions:
    '方向键移动地图，加号和减号缩放，回车键进入图上的场馆。在场馆之间用方向键或上一页、下一页键移动，回车键打开，退出键回到地图。',
  marks: '图上的场馆',
  zoomIn: '放大地图',
  zoomOut: '缩小地图',
  north: '北',
  sketch: '行政区划示意图',
  approval: (number) => `审图号：${number.replace(/^审图号[:：]?\s*/, '')}`,
  freeLegend: '绿色为免费',
  here: (label) => `位置：${label}`,
  cluster: (count, free) => {
    if (free === 0) return `${count} 个场馆`
    return free === count ? `${count} 个场馆，全部免费` : `${count} 个场馆，其中 ${free} 个免费`
  },
  free: '免费',
  winds: windsZh,
  inPart: (part) => (part === 'centre' ? '图中央' : `图中偏${windsZh[part]}`),
  numbered: (name, ordinal) => `${name}（${ordinal}）`,
  metres: (n) => `${n} 米`,
  kilometres: (n) => `${n} 公里`,
  compact: (n) => (n < 10_000 ? String(n) : `${trim(n / 10_000)}万`),
  comma: '，',
}

const en: MapWords = {
  map: 'Map of places',
  instructions:
    'Arrow keys move the map, plus and minus zoom, Enter goes to the places on the map. Among places use the arrow keys or Page Up and Page Down, Enter opens one, Escape returns to the map.',
  marks: 'Places on the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  north: 'N',
  sketch: 'Sketch map of districts',
  approval: (number) => `审图号：${number.replace(/^审图号[:：]?\s*/, '')}`,
  freeLegend: 'Green means free',
  here: (label) => `Position: ${label}`,
  cluster: (count, free) => {
    if (free === 0) return `${count} places`
    return free === count ? `${count} places, all free` : `${count} places, ${free} of them free`
  },
  free: 'free',
  winds: windsEn,
  inPart: (part) => (part === 'centre' ? 'in the middle of the map' : `in the ${windsEn[part]} of the map`),
  numbered: (name, ordinal) => `${name} (${ordinal})`,
  metres: (n) => `${n} m`,
  kilometres: (n) => `${n} km`,
  compact: (n) => (n < 10_000 ? String(n) : `${trim(n / 1000)}k`),
  comma: ', ',
}

function trim(n: number): string {
  return n < 100 ? n.toFixed(1).replace(/\.0$/, '') : String(Math.round(n))
}

export function mapWords(language: Language): MapWords {
  return language === 'en' ? en : zh
}

/** Metres for reading: 350 m, 1.2 km, 12 km. */
export function readableDistance(metres: number, words: MapWords): string {
  if (metres < 995) return words.metres(Math.round(metres / 10) * 10)
  const kilometres = metres / 1000
  return words.kilometres(kilometres < 10 ? kilometres.toFixed(1) : String(Math.round(kilometres)))
}
