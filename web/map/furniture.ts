import type { Map as LeafletMap } from 'leaflet'
import { metresApart } from './compass.ts'
import { type Box, textSize } from './labels.ts'
import { toPlace } from './leaflet.ts'
import type { MapWords } from './words.ts'

const widestScale = 110

/** What stands around the map: zoom buttons, north, scale, the legend and the words the law asks for. */
export function createFurniture(map: LeafletMap) {
  const corner = element('div', 'map-furniture map-lower-left')
  const [legend, scale, notice] = [
    element('span', 'map-legend'),
    element('span', 'map-scale'),
    element('span', 'map-notice'),
  ]
  const row = element('div', 'map-row')
  row.append(legend, scale)
  corner.append(row, notice)
  const zoomCorner = element('div', 'map-furniture map-lower-right')
  const [north, zoomIn, zoomOut] = [element('span', 'map-north'), zoomButton('+'), zoomButton('−')]
  zoomCorner.append(north, zoomIn, zoomOut)
  map.getContainer().append(corner, zoomCorner)
  zoomIn.addEventListener('click', () => map.zoomIn())
  zoomOut.addEventListener('click', () => map.zoomOut())
  for (const part of [corner, zoomCorner]) keepFromMap(part)

  let words: MapWords | undefined
  let approval: string | null = null
  const draw = () => {
    if (words) drawScale(map, scale, words)
    if (words) notice.textContent = approval ? words.approval(approval) : words.sketch
    zoomIn.setAttribute('aria-disabled', String(map.getZoom() >= map.getMaxZoom()))
    zoomOut.setAttribute('aria-disabled', String(map.getZoom() <= map.getMinZoom()))
  }
  map.on('moveend zoomlevelschange', draw)

  return {
    /** Where they stand, in layer pixels: names of districts keep clear of them. */
    boxes: createBoxes(map, [legend, scale, notice, north, zoomIn, zoomOut]),
    setWords(next: MapWords) {
      words = next
      zoomIn.setAttribute('aria-label', next.zoomIn)
      zoomOut.setAttribute('aria-label', next.zoomOut)
      north.textContent = next.north
      legend.textContent = next.freeLegend
      draw()
    },
    /** 审图号 when there is one; else that the outlines are a sketch. */
    setApproval(number: string | null | undefined) {
      approval = number || null
      draw()
    },
  }
}

/** Measured anew only when something about them has changed, for measuring forces a layout. */
function createBoxes(map: LeafletMap, parts: HTMLElement[]): () => Box[] {
  const container = map.getContainer()
  let known: string
  let [corner, ...boxes]: DOMRect[] = []
  return () => {
    const now = [map.getSize(), container.style.cssText, textSize(), ...parts.map((part) => part.textContent)].join()
    if (now !== known) [corner, ...boxes] = [container, ...parts].map((part) => part.getBoundingClientRect())
    known = now
    const by = map.containerPointToLayerPoint([-(corner?.x ?? 0), -(corner?.y ?? 0)])
    return boxes.map(({ x, y, width, height }) => new DOMRect(x + by.x, y + by.y, width, height))
  }
}

/** A bar of a round number of metres, at the latitude of the middle of the map. */
function drawScale(map: LeafletMap, scale: HTMLElement, words: MapWords): void {
  const { x, y } = map.getSize().divideBy(2)
  const left = toPlace(map.containerPointToLatLng([x - widestScale / 2, y]))
  const right = toPlace(map.containerPointToLatLng([x + widestScale / 2, y]))
  const widest = metresApart(left, right)
  const power = 10 ** Math.floor(Math.log10(widest))
  const metres = power * ([5, 2].find((step) => step * power <= widest) ?? 1)
  scale.textContent = metres < 1000 ? words.metres(metres) : words.kilometres(String(metres / 1000))
  scale.style.width = `${Math.round((metres / widest) * widestScale)}px`
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  return made
}

function zoomButton(sign: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'map-zoom'
  button.textContent = sign
  return button
}

/** Pressing or turning the wheel on it does not reach the map beneath. */
function keepFromMap(part: HTMLElement): void {
  for (const event of ['pointerdown', 'mousedown', 'touchstart', 'dblclick', 'wheel', 'click']) {
    part.addEventListener(event, (happening) => happening.stopPropagation(), { passive: true })
  }
}
