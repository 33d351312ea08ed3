import { drawGlyph, lookOf } from './glyphs.ts'
import type { Mark } from './messages.ts'
import type { MapWords } from './words.ts'

const svgSpace = 'http://www.w3.org/2000/svg'
const patterns = new Map<string, HTMLButtonElement>()

/** Marks of one shape can lend each other their elements. */
export function shapeOf({ single, category }: Mark): string {
  return single ? `pin ${category}` : 'disc'
}

/** A new, unnamed marker of the mark's shape. Positioned and named by the layer. */
export function drawMark(mark: Mark): HTMLButtonElement {
  const shape = shapeOf(mark)
  let pattern = patterns.get(shape)
  if (pattern === undefined) {
    pattern = mark.single ? pinPattern(mark.category) : discPattern()
    patterns.set(shape, pattern)
  }
  return pattern.cloneNode(true) as HTMLButtonElement
}

/** Puts the mark's own numbers onto an element of its shape. */
export function fillMark(element: HTMLButtonElement, mark: Mark, words: MapWords): void {
  if (mark.single) {
    element.classList.toggle('mark-free', mark.free > 0)
    return
  }
  const label = words.compact(mark.count)
  const text = element.firstElementChild as HTMLElement
  if (text.textContent !== label) text.textContent = label
  element.style.setProperty('--disc', `${discPixels(mark.count)}px`)
  element.style.setProperty('--free', `${((mark.free / mark.count) * 360).toFixed(1)}deg`)
}

/** Across, in pixels: grows with the logarithm of the count, 34 for two, 58 from ten thousand. */
export function discPixels(count: number): number {
  return Math.round(Math.min(58, 32 + 6.5 * Math.log10(count)))
}

function button(className: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.tabIndex = -1
  element.className = `mark leaflet-zoom-animated ${className}`
  return element
}

function discPattern(): HTMLButtonElement {
  const disc = button('mark-disc')
  disc.append(document.createElement('span'))
  return disc
}

function pinPattern(category: string): HTMLButtonElement {
  const pin = button(`mark-pin mark-${lookOf(category).family}`)
  const drop = shape('svg', { class: 'mark-drop', viewBox: '0 0 36 44', 'aria-hidden': 'true' })
  const body = 'M18 43C13.5 36.5 3 28.5 3 17a15 15 0 0 1 30 0c0 11.5-10.5 19.5-15 26z'
  const glyph = drawGlyph(category)
  glyph.setAttribute('x', '9.5')
  glyph.setAttribute('y', '8.5')
  glyph.setAttribute('width', '17')
  glyph.setAttribute('height', '17')
  const badge = shape('circle', { class: 'mark-badge', cx: '29.5', cy: '6', r: '4.5' })
  drop.append(shape('path', { class: 'mark-body', d: body }), glyph, badge)
  pin.append(drop)
  return pin
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(svgSpace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}
