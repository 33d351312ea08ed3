import { drawShape, glyphPath, lookOf } from './glyphs.ts'
import type { Mark } from './messages.ts'
import { discSize } from './separate.ts'
import type { MapWords } from './words.ts'

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

/**
 * Puts the mark's own numbers onto an element of its shape. What varies is a class of the inner element: the button
 * itself is placed by inline style, which keeps browsers from sharing styles, so it has only few and plain ones.
 */
export function fillMark(element: HTMLButtonElement, mark: Mark, words: MapWords): void {
  if (element.dataset.key !== mark.key) element.dataset.key = mark.key
  const inner = element.firstElementChild as Element
  const look = mark.single ? pinClasses(mark) : discClasses(mark)
  if (inner.getAttribute('class') !== look) inner.setAttribute('class', look)
  const label = mark.single ? '' : words.compact(mark.count)
  if (!mark.single && inner.textContent !== label) inner.textContent = label
}

function pinClasses({ category, free }: Mark): string {
  return `mark-drop mark-${lookOf(category).family}${free > 0 ? ' mark-free' : ''}`
}

/** Sizes and arcs are classes: few styles that many discs share are much cheaper than one for each. */
function discClasses({ count, free }: Mark): string {
  return `mark-round mark-size-${discSize(count)} mark-share-${freeShare(count, free)}`
}

/** The free part in sixteenths; some is never drawn as none, nor nearly all as all. */
function freeShare(count: number, free: number): number {
  if (free === 0 || free === count) return free === 0 ? 0 : 16
  return Math.min(15, Math.max(1, Math.round((16 * free) / count)))
}

function blankButton(shape: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.className = `mark leaflet-zoom-animated ${shape}`
  element.type = 'button'
  element.tabIndex = -1
  return element
}

function discPattern(): HTMLButtonElement {
  const disc = blankButton('mark-disc')
  disc.append(document.createElement('span'))
  return disc
}

function pinPattern(category: string): HTMLButtonElement {
  const pin = blankButton('mark-pin')
  const drop = drawShape('svg', { viewBox: '0 0 36 44', 'aria-hidden': 'true' })
  const body = 'M18 43C13.5 36.5 3 28.5 3 17a15 15 0 0 1 30 0c0 11.5-10.5 19.5-15 26z'
  const glyph = drawShape('path', {
    class: 'mark-glyph',
    d: glyphPath(category),
    transform: 'translate(9.5 8.5) scale(0.708)',
  })
  const badge = drawShape('circle', { class: 'mark-badge', cx: '29.5', cy: '6', r: '4.5' })
  drop.append(drawShape('path', { class: 'mark-body', d: body }), glyph, badge)
  pin.append(drop)
  return pin
}
