import { createApp } from 'vue'
import { loadCatalogue } from './pages/catalogue.ts'
import { router } from './router.ts'
import './style.css'
import App from './ui/App.vue'
import { startLanguage } from './ui/reader.ts'
import { setLanguage } from './words/t.ts'

const categories = loadCatalogue().catch(() => undefined)
await setLanguage(startLanguage(location.search))
// A task of its own after a frame was shown: the first words are read, and the page answers, before the first rendering.
await new Promise((later) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(later)))
  // A page opened in the background gets no frame.
  setTimeout(later, 100)
})
createApp(App).use(router).mount('#app')
await categories
