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
  await Promise.all([firstFrame(), router.isReady().catch(() => undefined)])
  app.mount('#app')
  await categories
}

/** A task of its own after a frame was shown: the first words are read, and the page answers, before the first rendering. */
function firstFrame(): Promise<void> {
  return new Promise((later) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(later)))
    // A page opened in the background gets no frame.
    setTimeout(later, 100)
  })
}

void start()
