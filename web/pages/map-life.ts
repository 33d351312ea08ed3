import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'

/**
 * A page's map from its beginning, once the page is there, to its end with the page. `begin` asks `isGone` after each
 * wait; `broken` when it fails.
 */
export function useMapLife<Handle extends { destroy(): void }>(begin: (isGone: () => boolean) => Promise<void>) {
  const map = shallowRef<Handle | null>(null)
  const broken = ref(false)
  let isGone = false
  onMounted(() =>
    begin(() => isGone).catch((reason) => {
      broken.value = true
      console.error(reason)
    }),
  )
  onBeforeUnmount(() => {
    isGone = true
    map.value?.destroy()
  })
  return { map, broken }
}
