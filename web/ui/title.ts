import { watchEffect } from 'vue'
import { t } from '../words/t.ts'

/** The page's title: what is on it, then the product's name. */
export function useTitle(words: () => string): void {
  watchEffect(() => {
    const page = words()
    document.title = page ? `${page} · ${t('brand')}` : t('brand.title')
  })
}
