import { onScopeDispose, ref } from 'vue'

/** Copies text and says so for two seconds; without the clipboard (plain http, old WebViews) by a selection. */
export function useCopy() {
  const copied = ref(false)
  let timer = 0
  async function copy(text: string) {
    copied.value =
      (await navigator.clipboard?.writeText(text).then(
        () => true,
        () => copyBySelection(text),
      )) ?? copyBySelection(text)
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      copied.value = false
    }, 2000)
  }
  onScopeDispose(() => clearTimeout(timer))
  return { copied, copy }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
