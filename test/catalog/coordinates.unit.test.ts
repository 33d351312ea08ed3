import { describe, expect, test } from 'vitest'
import { type Crs, fromWgs84, roughMetres, toWgs84 } from '../../api/catalog/coordinates.ts'
import { isOnMainland } from '../../api/catalog/mainland.ts'

function randomPoints(count: number) {
  let seed = 20220707
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  return Array.from({ length: count }, () => ({ lon: 73 + next() * 62, lat: 18 + next() * 35 }))
}

/** Points of the mainland that are not within a kilometre of the rough outline. */
const inland = randomPoints(12_000).filter(({ lon, lat }) =>
  [-0.01, 0, 0.01].every((dx) => [-0.01, 0, 0.01].every((dy) => isOnMainland({ lon: lon + dx, lat: lat + dy }))),
)

describe('coordinate systems', () => {
  test.each<Crs>(['wgs84', 'cgcs2000', 'gcj02', 'bd09'])('%s returns to where it came from within 1 cm', (crs) => {
    expect(inland.length).toBeGreaterThan(4000)
    const worst = Math.max(...inland.map((point) => roughMetres(toWgs84(crs, fromWgs84(crs, point)), point)))
    expect(worst).toBeLessThan(0.01)
  })

  test.each<Crs>(['gcj02', 'bd09'])('from %s and back is the same place within 1 cm', (crs) => {
    const worst = Math.max(...inland.map((point) => roughMetres(fromWgs84(crs, toWgs84(crs, point)), point)))
    expect(worst).toBeLessThan(0.01)
  })

  test('GCJ-02 lies 100 to 800 m off, BD-09 up to 1,500 m', () => {
    const gcj = inland.map((point) => roughMetres(fromWgs84('gcj02', point), point))
    const bd = inland.map((point) => roughMetres(fromWgs84('bd09', point), point))
    expect(Math.max(...gcj)).toBeLessThan(800)
    expect(gcj.filter((metres) => metres > 100).length / gcj.length).toBeGreaterThan(0.95)
    expect(Math.max(...bd)).toBeLessThan(1500)
  })

  test.each([
    ['Hong Kong, Central', 114.158, 22.281],
    ['Hong Kong, Sheung Shui', 114.1281, 22.5014],
    ['Macau', 113.5439, 22.1987],
    ['Taipei', 121.56, 25.04],
    ['Kinmen', 118.32, 24.44],
    ['Seoul', 126.98, 37.57],
    ['Hanoi', 105.85, 21.03],
    ['Ulaanbaatar', 106.9, 47.92],
    ['Kathmandu', 85.32, 27.7],
    ['London', -0.12, 51.5],
  ])('%s is not shifted', (_name, lon, lat) => {
    expect(fromWgs84('gcj02', { lon, lat })).toEqual({ lon, lat })
    expect(toWgs84('bd09', { lon, lat })).toEqual({ lon, lat })
  })

  test.each([
    ['Luohu port', 114.1136, 22.5335],
    ['Shenzhen Bay port', 113.9445, 22.506],
    ['Gongbei', 113.549, 22.218],
    ['Hengqin', 113.545, 22.135],
    ['Dandong', 124.39, 40.12],
    ['Heihe', 127.5, 50.245],
    ['Ruili', 97.855, 24.01],
    ['Sanya', 109.5, 18.25],
    ['Chongming', 121.6, 31.6],
    ['Xiamen', 118.09, 24.48],
    ['Kashgar', 75.99, 39.47],
  ])('%s is shifted', (_name, lon, lat) => {
    expect(roughMetres(fromWgs84('gcj02', { lon, lat }), { lon, lat })).toBeGreaterThan(50)
  })

  test.each([
    ['Shanghai', 121.5272106, 31.1774276, 121.531541859215, 31.17530398364597],
    ['Shenzhen', 113.912316, 22.543847, 113.9171764808363, 22.540796131694766],
    ['Beijing', 116.377817, 39.911954, 116.38404722455657, 39.91334545536069],
  ])('agrees with the test values of another implementation (eviltransform) in %s', (_name, lon, lat, x, y) => {
    expect(roughMetres(fromWgs84('gcj02', { lon, lat }), { lon: x, lat: y })).toBeLessThan(1)
  })

  test('the point given is left as it was', () => {
    const point = Object.freeze({ lon: 116.4, lat: 39.9 })
    expect(() => toWgs84('gcj02', point)).not.toThrow()
    expect(point).toEqual({ lon: 116.4, lat: 39.9 })
  })
})
