/** Places given in a query's words; every refusal names the parameter. */
import type { Box, Point } from '../db/geo.ts'
import { badField } from '../http/problems.ts'

/** 'minLon,minLat,maxLon,maxLat' in degrees. */
export function readBox(text: string): Box {
  const numbers = readNumbers('/bbox', text, 4, '120.0,30.1,120.3,30.4')
  const [minLon, minLat, maxLon, maxLat] = numbers as [number, number, number, number]
  checkPosition('/bbox', minLon, minLat)
  checkPosition('/bbox', maxLon, maxLat)
  if (minLat > maxLat) throw badField('/bbox', 'box-upside-down')
  return { minLon, minLat, maxLon, maxLat }
}

/** 'lon,lat' in degrees. */
export function readPosition(pointer: string, text: string): Point {
  const [lon, lat] = readNumbers(pointer, text, 2, '120.15,30.27') as [number, number]
  checkPosition(pointer, lon, lat)
  return { lon, lat }
}

function readNumbers(pointer: string, text: string, count: number, expected: string): number[] {
  const parts = text.split(',').map((part) => part.trim())
  const isNumber = (part: string) => /^[+-]?(\d+\.?\d*|\.\d+)$/.test(part)
  if (parts.length !== count || !parts.every(isNumber)) throw badField(pointer, 'wrong-form', { expected })
  return parts.map(Number)
}

function checkPosition(pointer: string, lon: number, lat: number): void {
  checkLatitude(pointer, lon, lat)
  checkLongitude(pointer, lon, lat)
}

/** Refuses a latitude beyond the poles, with a hint where it would do as the longitude. */
export function checkLatitude(pointer: string, lon: number, lat: number): void {
  const isSwapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90
  if (Math.abs(lat) > 90) throw badField(pointer, isSwapped ? 'longitude-comes-first' : 'bad-latitude', { lat })
}

export function checkLongitude(pointer: string, lon: number, lat: number): void {
  if (Math.abs(lon) > 180 && Math.abs(lat) <= 90) throw badField(pointer, 'bad-longitude', { lon })
}
