import type { Place } from '../../api.ts'

export type Handoff = { name: 'amap' | 'baidu' | 'tencent'; url: string }

/**
 * Addresses that open a place in a navigation app or its web page. Amap and Baidu convert WGS-84 themselves when told so;
 * Tencent ignores such a parameter and takes GCJ-02 only, so it is offered only with a GCJ-02 place.
 */
export function handoffs(name: string, wgs84: Place, gcj02: Place | null): Handoff[] {
  const lonLat = `${degrees(wgs84.lon)},${degrees(wgs84.lat)}`
  const latLon = `${degrees(wgs84.lat)},${degrees(wgs84.lon)}`
  const amap = new URLSearchParams({ position: lonLat, name, coordinate: 'wgs84', callnative: '1', src: 'gongyu' })
  const baidu = new URLSearchParams({
    location: latLon,
    title: name,
    content: name,
    coord_type: 'wgs84',
    output: 'html',
    src: 'gongyu',
  })
  return [
    { name: 'amap', url: `https://uri.amap.com/marker?${amap}` },
    { name: 'baidu', url: `https://api.map.baidu.com/marker?${baidu}` },
    ...(gcj02 ? [{ name: 'tencent' as const, url: tencent(name, gcj02) }] : []),
  ]
}

function tencent(name: string, { lon, lat }: Place): string {
  const marker = `coord:${degrees(lat)},${degrees(lon)};title:${name.replace(/[:;]/g, ' ')}`
  return `https://apis.map.qq.com/uri/v1/marker?${new URLSearchParams({ marker, referer: 'gongyu' })}`
}

function degrees(value: number): string {
  return value.toFixed(6)
}
