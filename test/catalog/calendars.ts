import { readFileSync } from 'node:fs'
import type { Calendar } from '../../api/catalog/calendar.ts'

const seeds = new URL('../../seeds/', import.meta.url)

function rows(file: string): string[][] {
  const lines = readFileSync(new URL(file, seeds), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => line.split(','))
}

/** The years 2023 to 2026 as published; 2027 isn't. */
export const published: Calendar = {
  years: new Set(rows('calendar_years.csv').map(([year]) => Number(year))),
  days: new Map(
    rows('calendar.csv').map(([day = '', kind, name = '']) => [day, { kind: kind as 'holiday' | 'workday', name }]),
  ),
}

/** No year at all. */
export const nothingPublished: Calendar = { years: new Set(), days: new Map() }
