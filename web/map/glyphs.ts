import * as baby from '@lucide/vue/dist/esm/icons/baby.mjs'
import * as buildingComplex from '@lucide/vue/dist/esm/icons/building-complex.mjs'
import * as drama from '@lucide/vue/dist/esm/icons/drama.mjs'
import * as flag from '@lucide/vue/dist/esm/icons/flag.mjs'
import * as flaskConical from '@lucide/vue/dist/esm/icons/flask-conical.mjs'
import * as frame from '@lucide/vue/dist/esm/icons/frame.mjs'
import * as gavel from '@lucide/vue/dist/esm/icons/gavel.mjs'
import * as heartHandshake from '@lucide/vue/dist/esm/icons/heart-handshake.mjs'
import * as house from '@lucide/vue/dist/esm/icons/house.mjs'
import * as landmark from '@lucide/vue/dist/esm/icons/landmark.mjs'
import * as library from '@lucide/vue/dist/esm/icons/library.mjs'
import * as mapPin from '@lucide/vue/dist/esm/icons/map-pin.mjs'
import * as microscope from '@lucide/vue/dist/esm/icons/microscope.mjs'
import * as mountain from '@lucide/vue/dist/esm/icons/mountain.mjs'
import * as palette from '@lucide/vue/dist/esm/icons/palette.mjs'
import * as pawPrint from '@lucide/vue/dist/esm/icons/paw-print.mjs'
import * as presentation from '@lucide/vue/dist/esm/icons/presentation.mjs'
import * as ribbon from '@lucide/vue/dist/esm/icons/ribbon.mjs'
import * as school from '@lucide/vue/dist/esm/icons/school.mjs'
import * as shapes from '@lucide/vue/dist/esm/icons/shapes.mjs'
import * as sprout from '@lucide/vue/dist/esm/icons/sprout.mjs'
import * as tent from '@lucide/vue/dist/esm/icons/tent.mjs'
import * as trees from '@lucide/vue/dist/esm/icons/trees.mjs'
import * as trophy from '@lucide/vue/dist/esm/icons/trophy.mjs'
import * as volleyball from '@lucide/vue/dist/esm/icons/volleyball.mjs'
import * as waves from '@lucide/vue/dist/esm/icons/waves-horizontal.mjs'
import type { Component } from 'vue'

export type Family = 'culture' | 'science' | 'sport' | 'nature' | 'base' | 'family'
/** The drawing is used for pins: rendering components one by one, outside any page, is slow. */
type Icon = { default: Component; __iconData: { node: [name: string, attributes: Record<string, string>][] } }

const unknown = { family: 'culture' as const, icon: mapPin }

const looks: Record<string, { family: Family; icon: Icon }> = {
  library: { family: 'culture', icon: library },
  museum: { family: 'culture', icon: landmark },
  cultural_centre: { family: 'culture', icon: palette },
  heritage_hall: { family: 'culture', icon: ribbon },
  art_museum: { family: 'culture', icon: frame },
  memorial: { family: 'culture', icon: buildingComplex },
  theatre: { family: 'culture', icon: drama },
  exhibition_hall: { family: 'culture', icon: presentation },
  science_museum: { family: 'science', icon: flaskConical },
  science_base: { family: 'science', icon: microscope },
  stadium: { family: 'sport', icon: volleyball },
  swimming_pool: { family: 'sport', icon: waves },
  national_park: { family: 'nature', icon: mountain },
  zoo: { family: 'nature', icon: pawPrint },
  botanical_garden: { family: 'nature', icon: sprout },
  park: { family: 'nature', icon: trees },
  patriotism_base: { family: 'base', icon: flag },
  law_base: { family: 'base', icon: gavel },
  study_base: { family: 'base', icon: tent },
  youth_palace: { family: 'family', icon: trophy },
  children_centre: { family: 'family', icon: shapes },
  children_home: { family: 'family', icon: baby },
  guidance_station: { family: 'family', icon: heartHandshake },
  parent_school: { family: 'family', icon: school },
  community_centre: { family: 'family', icon: house },
}

/** The icon (a component) and colour family of a category; a plain pin for one this version does not know. */
export function lookOf(category: string): { family: Family; glyph: Component } {
  const { family, icon } = looks[category] ?? unknown
  return { family, glyph: icon.default }
}

/** The category's icon, 24 × 24, as one path: every element more is paid for by every pin on the map. */
export function glyphPath(category: string): string {
  const { icon } = looks[category] ?? unknown
  return icon.__iconData.node.map(([name, attributes]) => (outline[name] ?? nothing)(attributes)).join('')
}

type Outline = (attributes: Record<string, string>) => string
const nothing: Outline = () => ''

/** What Lucide's icons are made of, as path commands. `M0 0` makes a path that begins with a relative move absolute. */
const outline: Record<string, Outline> = {
  path: ({ d }) => `M0 0${d}`,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  rect: ({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`,
  circle: ({ cx, cy, r }) =>
    `M${cx} ${cy}m-${r} 0a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 -${2 * Number(r)} 0z`,
}

export function drawShape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}
