import { computed, onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'

/** Whether list and map stand side by side (also on a phone turned on its side); below that, and in 大字版, the list is a sheet over the map. */
export function useWide() {
  const screen = matchMedia('(min-width: 56.25em), (min-width: 40em) and (max-height: 30em)')
  const root = document.documentElement
  const isWide = ref(false)
  const look = () => {
    isWide.value = screen.matches && root.dataset.size !== 'large'
  }
  const watchSize = new MutationObserver(look)
  watchSize.observe(root, { attributeFilter: ['data-size'] })
  screen.addEventListener('change', look)
  onScopeDispose(() => {
    watchSize.disconnect()
    screen.removeEventListener('change', look)
  })
  look()
  return isWide
}

/** A reader who asked to save data, or whose line is very slow, sees the list first and the map on demand. */
export function savesData(): boolean {
  const line = (navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } }).connection
  return line?.saveData === true || /2g$/.test(line?.effectiveType ?? '')
}

/** Pixels of the map that the sheet hides on a phone; at full height it hides what it hid at half. Null until the page is laid out. */
export function useCover(split: Ref<HTMLElement | null>, isWide: Ref<boolean>, sheet: () => 'map' | 'half' | 'list') {
  const flow = matchMedia('(max-width: 39.99em) and (max-height: 30em)')
  /** Read when the browser has laid the page out anyway: asking before that would make it do so twice. */
  const size = shallowRef<{ height: number; rem: number; isFlow: boolean } | null>(null)
  const sizes = new ResizeObserver(([entry]) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    size.value = { height: entry?.contentRect.height ?? 0, rem, isFlow: flow.matches }
  })
  watch(split, (element, before) => {
    if (before) sizes.unobserve(before)
    if (element) sizes.observe(element)
  })
  onScopeDispose(() => sizes.disconnect())
  return computed(() => {
    if (!size.value) return null
    const { height, rem, isFlow } = size.value
    if (isWide.value || isFlow) return 0
    return Math.round(sheet() === 'map' ? 5.25 * rem : height * 0.52)
  })
}
