import {
  Baby,
  Building2,
  Drama,
  Flag,
  FlaskConical,
  Frame,
  Gavel,
  HeartHandshake,
  House,
  Landmark,
  Library,
  MapPin,
  Microscope,
  Mountain,
  Palette,
  PawPrint,
  Presentation,
  Ribbon,
  School,
  Shapes,
  Sprout,
  Tent,
  Trees,
  Trophy,
  Volleyball,
  Waves,
} from '@lucide/vue'
import { type Component, h, render } from 'vue'

export type Family = 'culture' | 'science' | 'sport' | 'nature' | 'base' | 'family'
type Look = { family: Family; glyph: Component }

const looks: Record<string, Look> = {
  library: { family: 'culture', glyph: Library },
  museum: { family: 'culture', glyph: Landmark },
  cultural_centre: { family: 'culture', glyph: Palette },
  heritage_hall: { family: 'culture', glyph: Ribbon },
  art_museum: { family: 'culture', glyph: Frame },
  memorial: { family: 'culture', glyph: Building2 },
  theatre: { family: 'culture', glyph: Drama },
  exhibition_hall: { family: 'culture', glyph: Presentation },
  science_museum: { family: 'science', glyph: FlaskConical },
  science_base: { family: 'science', glyph: Microscope },
  stadium: { family: 'sport', glyph: Volleyball },
  swimming_pool: { family: 'sport', glyph: Waves },
  national_park: { family: 'nature', glyph: Mountain },
  zoo: { family: 'nature', glyph: PawPrint },
  botanical_garden: { family: 'nature', glyph: Sprout },
  park: { family: 'nature', glyph: Trees },
  patriotism_base: { family: 'base', glyph: Flag },
  law_base: { family: 'base', glyph: Gavel },
  study_base: { family: 'base', glyph: Tent },
  youth_palace: { family: 'family', glyph: Trophy },
  children_centre: { family: 'family', glyph: Shapes },
  children_home: { family: 'family', glyph: Baby },
  guidance_station: { family: 'family', glyph: HeartHandshake },
  parent_school: { family: 'family', glyph: School },
  community_centre: { family: 'family', glyph: House },
}

/** The icon and colour family of a category; a plain pin for one this version does not know. */
export function lookOf(category: string): Look {
  return looks[category] ?? { family: 'culture', glyph: MapPin }
}

/** The category's icon as an SVG element of its own. */
export function drawGlyph(category: string): SVGElement {
  const holder = document.createElement('div')
  render(h(lookOf(category).glyph, { size: 16, strokeWidth: 2.25, 'aria-hidden': 'true' }), holder)
  const drawn = holder.firstElementChild?.cloneNode(true) as SVGElement
  render(null, holder)
  return drawn
}
