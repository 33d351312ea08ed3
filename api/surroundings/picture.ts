/** The picture of an evidence sheet: our own vectors, no base map, so no map service has to be asked and no number to be shown. */
type At = readonly number[]
export type Scene = {
  ground: { type: string; coordinates: unknown }
  ring: { type: string; coordinates: unknown }
  place: { lon: number; lat: number }
  gates: { lon: number; lat: number }[]
  straight: readonly At[]
  walk: readonly At[]
}

const WIDTH = 500
const HEIGHT = 250
const PADDING = 12

/** An SVG of 500 × 250, north up, without text. */
export function drawScene({ ground, ring, place, gates, straight, walk }: Scene): string {
  const everything = [...ringsOf(ring).flat(), [place.lon, place.lat], ...walk]
  const { project, metresToUnits } = projection(everything)
  const path = (points: readonly At[], close: boolean) =>
    `${points.map((at, index) => `${index === 0 ? 'M' : 'L'}${project(at).join(' ')}`).join('')}${close ? 'Z' : ''}`
  const area = (shape: Scene['ground']) =>
    ringsOf(shape)
      .map((points) => path(points, true))
      .join('')
  const dot = (at: At, radius: number, colour: string) => {
    const [x, y] = project(at)
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`
  }
  const point = ground.type === 'Point' ? dot(ground.coordinates as At, 6, '#777777') : ''
  const bar = metresToUnits(100)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" fill="#ffffff" stroke="#bbbbbb"/>`,
    `<path d="${area(ring)}" fill="none" stroke="#555555" stroke-width="1" stroke-dasharray="5 4"/>`,
    ground.type === 'Point' ? point : `<path d="${area(ground)}" fill="#d9d9d9" stroke="#777777" fill-rule="evenodd"/>`,
    walk.length > 1 ? `<path d="${path(walk, false)}" fill="none" stroke="#1a5fb4" stroke-width="2"/>` : '',
    straight.length > 1 ? `<path d="${path(straight, false)}" fill="none" stroke="#c01c28" stroke-width="1.5"/>` : '',
    ...gates.map(({ lon, lat }) => dot([lon, lat], 3, '#1a5fb4')),
    dot([place.lon, place.lat], 5, '#c01c28'),
    `<path d="M16 ${HEIGHT - 16}L${16 + bar} ${HEIGHT - 16}" stroke="#000000" stroke-width="2"/>`,
    `<path d="M${WIDTH - 20} 14L${WIDTH - 26} 32L${WIDTH - 20} 27L${WIDTH - 14} 32Z" fill="#333333"/>`,
    '</svg>',
  ].join('')
}

function ringsOf({ type, coordinates }: Scene['ground']): At[][] {
  if (type === 'Polygon') return coordinates as At[][]
  if (type === 'MultiPolygon') return (coordinates as At[][][]).flat()
  return []
}

/** Degrees to the picture's units: equal lengths east and north, everything inside. */
function projection(points: readonly At[]) {
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)]
  const [west, south] = [Math.min(...lons), Math.min(...lats)]
  const [east, north] = [Math.max(...lons), Math.max(...lats)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (WIDTH - 2 * PADDING) / Math.max(1e-6, (east - west) * squeeze),
    (HEIGHT - 2 * PADDING) / Math.max(1e-6, north - south),
  )
  const [left, top] = [(WIDTH - (east - west) * squeeze * scale) / 2, (HEIGHT - (north - south) * scale) / 2]
  const round = (units: number) => Math.round(units * 10) / 10
  return {
    project: ([lon = 0, lat = 0]: At) => [
      round(left + (lon - west) * squeeze * scale),
      round(top + (north - lat) * scale),
    ],
    metresToUnits: (metres: number) => round((metres / 111_195) * scale),
  }
}
