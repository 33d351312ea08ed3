import { onScopeDispose, ref } from 'vue'

/** Whether list and map stand side by side; below that, and in 大字版, the list is a sheet over the map. */
export function useWide() {
  const screen = matchMedia('(min-width: 56.25em)')
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
