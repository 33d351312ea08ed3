import { createApp } from 'vue'
import { loadCatalogue } from './pages/catalogue.ts'
import { router } from './router.ts'
import './style.css'
import App from './ui/App.vue'
import { startLanguage } from './ui/reader.ts'
import { setLanguage } from './words/t.ts'

const categories = loadCatalogue().catch(() => undefined)
await setLanguage(startLanguage(location.search))
// A task of its own: the page paints, and answers, between the download's evaluation and the first rendering.
await new Promise((later) => setTimeout(later))
createApp(App).use(router).mount('#app')
await categories
