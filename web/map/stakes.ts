import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import type { Place } from './handle.ts'
import { layerPointAfterZoom, putAt, toLatLng, toPlace } from './leaflet.ts'
import type { Mark } from './messages.ts'
import type { Tone } from './sketch.ts'
import type { SurveyEvents } from './survey.ts'

/** A place with a name: what it is says its look, what is thought of it its tone. */
export type SurveyMark = {
  key: string
  place: Place
  look: 'campus' | 'gate' | 'gate-fire' | 'gate-closed' | 'place' | 'spot' | 'district'
  tone?: Tone
  /** A few characters on the mark; its look has a sign of its own otherwise. */
  text?: string
  /** What it is called, in full. */
  name: string
  isSelected?: boolean
  isMovable?: boolean
}

type Stake = { mark: Mark; element: HTMLButtonElement; at: string; shown: SurveyMark }
type Tell = <Name extends keyof SurveyEvents>(name: Name, event: SurveyEvents[Name]) => void

/** Named marks as buttons: pressed, walked through by arrow keys, and moved where they may be. */
export function createStakes(map: LeafletMap, tell: Tell) {
  const pane = map.createPane('stakes')
  pane.setAttribute('role', 'group')
  let drawn = new Map<string, Stake>()

  const put = (stake: Stake) => putAt(stake.element, map.latLngToLayerPoint(toLatLng(stake.mark)))
  map.on('zoom viewreset', () => {
    for (const stake of drawn.values()) put(stake)
  })
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    for (const { mark, element } of drawn.values())
      putAt(element, layerPointAfterZoom(map, toLatLng(mark), zoom, center))
  })
  pane.addEventListener('click', (event) => {
    const key = (event.target as Element).closest<HTMLElement>('.stake')?.dataset.key
    if (key === undefined) return
    event.stopPropagation()
    if (event.detail === 0 || !wasDragged(map)) tell('select', { key })
  })

  /** Draws exactly these. An element stays while its key does, and so does the focus on it. */
  const show = (marks: readonly SurveyMark[]) => {
    const next = new Map<string, Stake>()
    for (const shown of marks) {
      const element = drawn.get(shown.key)?.element ?? newStake(shown.key)
      const stake = { mark: asMark(shown), element, at: '', shown }
      fill(stake)
      next.set(shown.key, stake)
      if (!element.isConnected) pane.append(element)
      put(stake)
    }
    for (const [key, { element }] of drawn) if (!next.has(key)) element.remove()
    drawn = next
  }
  const newStake = (key: string) => {
    const element = document.createElement('button')
    element.type = 'button'
    element.tabIndex = -1
    element.dataset.key = key
    element.append(document.createElement('span'))
    makeMovable(map, element, {
      may: () => drawn.get(key)?.shown.isMovable === true,
      end: (place) => tell('moved', { key, place }),
    })
    return element
  }
  return {
    pane,
    show,
    get drawn() {
      return drawn as ReadonlyMap<string, Stake>
    },
    /** Where marks stand, in layer pixels: names of districts keep clear of them. */
    boxes: () =>
      [...drawn.values()].map(({ mark }) => {
        const { x, y } = map.latLngToLayerPoint(toLatLng(mark))
        return { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }
      }),
  }
}

function fill({ element, shown }: Stake): void {
  const { look, tone = 'none', text, name, isSelected = false, isMovable = false } = shown
  element.className = `stake leaflet-zoom-animated${isMovable ? ' movable' : ''}`
  const inner = element.firstElementChild as HTMLElement
  inner.className = `stake-sign stake-${look} tone-${tone}`
  inner.textContent = text ?? signs[look] ?? tones[tone]
  if (text === undefined && signs[look]) inner.lang = 'zh-CN'
  else inner.removeAttribute('lang')
  element.dataset.at = `${shown.place.lon},${shown.place.lat}`
  element.setAttribute('aria-label', name)
  element.setAttribute('aria-pressed', String(isSelected))
}

/** Beside the colour, a sign of its own for each verdict. */
const tones: Record<Tone, string> = { inside: '!', on_site: '?', outside: '✓', none: '·' }
const signs: Partial<Record<SurveyMark['look'], string>> = { gate: '门', 'gate-fire': '消', 'gate-closed': '闭' }

function asMark({ key, place }: SurveyMark): Mark {
  return { key, ...place, count: 1, free: 0, single: true, category: '' }
}

/** Dragging by mouse, finger or pen; with the arrow keys a metre or so at a time, ten with Shift. `data-at` says where it is. */
export function makeMovable(
  map: LeafletMap,
  element: HTMLElement,
  { may, step, end }: { may: () => boolean; step?: (place: Place) => void; end: (place: Place) => void },
): void {
  let isDragging = false
  const placeOf = ({ clientX, clientY }: PointerEvent) => {
    const box = map.getContainer().getBoundingClientRect()
    return toPlace(map.containerPointToLatLng([clientX - box.left, clientY - box.top]))
  }
  const show = (place: Place) => {
    putAt(element, map.latLngToLayerPoint(toLatLng(place)))
    step?.(place)
  }
  // The map must not move along: it listens to all three.
  for (const kind of ['mousedown', 'touchstart', 'pointerdown'])
    element.addEventListener(kind, (event) => may() && event.stopPropagation(), { passive: true })
  element.addEventListener('pointerdown', (event) => {
    if (!may() || event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    isDragging = false
  })
  element.addEventListener('pointermove', (event) => {
    if (!element.hasPointerCapture(event.pointerId)) return
    isDragging = true
    show(placeOf(event))
  })
  element.addEventListener('pointerup', (event) => {
    if (isDragging) end(placeOf(event))
    isDragging = false
  })
  element.addEventListener('keydown', (event) => {
    const way = ways[event.key]
    if (!way || !may() || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const far = (event.shiftKey ? 10 : 1) * 1e-5
    const [lon = 0, lat = 0] = (element.dataset.at ?? '').split(',').map(Number)
    const place = { lon: lon + way[0] * far, lat: lat + way[1] * far }
    element.dataset.at = `${place.lon},${place.lat}`
    show(place)
    end(place)
  })
}

const ways: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Whether the click ends a drag that began on a mark. */
function wasDragged(map: LeafletMap): boolean {
  return (map.dragging as unknown as { moved(): boolean }).moved()
}
