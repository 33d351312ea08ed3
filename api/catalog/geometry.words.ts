/** What the database finds wrong with an outline, in words of both languages. */
import type { Language } from '../http/language.ts'

const FAULTS: [pattern: RegExp, words: string][] = [
  [/^Ring Self-intersection/i, '一圈边界碰到了自己'],
  [/^Self-intersection/i, '边界自相交'],
  [/^Hole lies outside shell/i, '有一个洞在边界之外'],
  [/^Holes are nested/i, '洞里还有洞'],
  [/^Interior is disconnected/i, '内部不连通'],
  [/^Nested shells/i, '一块落在另一块之内'],
  [/^Duplicate rings/i, '同一圈边界有两次'],
  [/^Too few points/i, '点太少，围不成面'],
]
const PLACE = /\[(-?[\d.]+) (-?[\d.]+)\]/

/** A reason as PostGIS words it (Self-intersection[120.15 30.15]), with the place where it is. */
export function geometryFault(reason: string): Record<Language, string> {
  const [, lon, lat] = PLACE.exec(reason) ?? []
  const words = FAULTS.find(([pattern]) => pattern.test(reason))?.[1] ?? reason.replace(PLACE, '')
  const plain = reason.replace(PLACE, '').trim()
  if (lon === undefined) return { 'zh-CN': words, en: plain }
  return { 'zh-CN': `${words}，在经度 ${lon}、纬度 ${lat} 处`, en: `${plain} at ${lon}, ${lat}` }
}
