import { createApp } from 'vue'
import { loadCatalogue } from './pages/catalogue.ts'
import { router } from './router.ts'
import './style.css'
import App from './ui/App.vue'
import { sayFailed } from './ui/failed.ts'
import { startLanguage } from './ui/reader.ts'
import { setLanguage } from './words/t.ts'

/** Not at the top of the module: a later page's chunk waits for this module, and would wait for itself. */
async function start() {
  addEventListener('vite:preloadError', sayFailed)
  const categories = loadCatalogue().catch(() => undefined)
  await setLanguage(startLanguage(location.search))
  const app = createApp(App).use(router)
  // The way to the page is found meanwhile.
  await Promise.all([firstPaint(), router.isReady().catch(() => undefined)])
  app.mount('#app')
  await categories
}

/** A task of its own once something was painted: the first words are read, and the page answers, before the first rendering. */
function firstPaint(): Promise<void> {
  return new Promise((later) => {
    new PerformanceObserver(() => later()).observe({ type: 'paint', buffered: true })
    // A page opened in the background isn't painted.
    setTimeout(later, 300)
  })
}

void start()
