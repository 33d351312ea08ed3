import { onScopeDispose, type Ref, ref, watchEffect } from 'vue'

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

/** Pixels of the map that the sheet hides on a phone; at full height it hides what it hid at half. */
export function useCover(split: Ref<HTMLElement | null>, isWide: Ref<boolean>, sheet: () => 'map' | 'half' | 'list') {
  const cover = ref(0)
  const look = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const half = (split.value?.clientHeight ?? 0) * 0.52
    const isFlow = matchMedia('(max-width: 39.99em) and (max-height: 30em)').matches
    cover.value = isWide.value || isFlow ? 0 : Math.round(sheet() === 'map' ? 5.25 * rem : half)
  }
  watchEffect(look, { flush: 'post' })
  addEventListener('resize', look)
  onScopeDispose(() => removeEventListener('resize', look))
  return cover
}
