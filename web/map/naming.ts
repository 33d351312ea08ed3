import { partOf } from './compass.ts'
import { type Bbox, placeKey } from './handle.ts'
import type { Mark } from './messages.ts'
import type { MapWords, RegionWords } from './words.ts'

let regions = 0

/** Gives the map's element its role, its name and its instructions, and the pane of its marks its name. */
export function nameRegion(element: HTMLElement, pane: HTMLElement, words: RegionWords): void {
  let hint = element.querySelector<HTMLElement>('.map-instructions')
  if (hint === null) {
    hint = document.createElement('p')
    hint.className = 'map-instructions'
    hint.id = `map-instructions-${++regions}`
    element.prepend(hint)
    showNames(pane)
  }
  hint.textContent = words.instructions
  element.setAttribute('role', 'region')
  element.setAttribute('aria-label', words.map)
  element.setAttribute('aria-describedby', hint.id)
  pane.setAttribute('aria-label', words.marks)
}

/** Shows a mark's name to who points at it with a mouse, and only then: else a screen reader says it twice. */
function showNames(pane: HTMLElement): void {
  const mark = ({ target }: Event) => (target as Element).closest<HTMLElement>('.mark-pin, .stake')
  pane.addEventListener('mouseover', (event) => {
    const pointed = mark(event)
    if (pointed) pointed.title = pointed.getAttribute('aria-label') ?? ''
  })
  pane.addEventListener('mouseout', (event) => mark(event)?.removeAttribute('title'))
}

/** What a name is made from. */
export type Naming = {
  words: MapWords
  bbox: Bbox
  names: ReadonlyMap<string, string>
  /** The place's number in the list. */
  numbers?: ReadonlyMap<string, number>
  categoryName: (code: string) => string
}

/**
 * The accessible name of every marker, by its key, no two alike: a place by the venue's name where it is known, else by
 * category; a cluster by its numbers; both with where they lie on the map when the name alone would not tell.
 */
export function nameMarks(marks: readonly Mark[], naming: Naming): Map<string, string> {
  const inReadingOrder = [...marks].sort((a, b) => b.lat - a.lat || a.lon - b.lon)
  const groups = new Map<string, Mark[]>()
  for (const mark of inReadingOrder) {
    const name = nameOf(mark, naming)
    groups.set(name, [...(groups.get(name) ?? []), mark])
  }
  const answer = new Map<string, string>()
  for (const [name, alike] of groups) {
    alike.forEach((mark, at) => {
      answer.set(mark.key, alike.length === 1 ? name : naming.words.numbered(name, at + 1))
    })
  }
  return answer
}

function nameOf(mark: Mark, { words, bbox, names, numbers, categoryName }: Naming): string {
  const where = words.inPart(partOf(bbox, mark))
  if (!mark.single) return [words.cluster(mark.count, mark.free), where].join(words.comma)
  const category = categoryName(mark.category)
  const known = names.get(placeKey(mark))
  const free = mark.free > 0 ? [words.free] : []
  const number = numbers?.get(placeKey(mark))
  const said = known ? [known, category, ...free] : [category, ...free, where]
  return (number === undefined ? '' : `${number}. `) + said.join(words.comma)
}
