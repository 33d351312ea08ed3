import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Whether the browser has a network. */
export function useOnline() {
  const isOnline = ref(navigator.onLine)
  const look = () => {
    isOnline.value = navigator.onLine
  }
  onMounted(() => {
    addEventListener('online', look)
    addEventListener('offline', look)
  })
  onBeforeUnmount(() => {
    removeEventListener('online', look)
    removeEventListener('offline', look)
  })
  return isOnline
}
