import { createApp } from 'vue'
import { loadCatalogue } from './pages/catalogue.ts'
import { router } from './router.ts'
import './style.css'
import App from './ui/App.vue'
import { startLanguage } from './ui/reader.ts'
import { setLanguage } from './words/t.ts'

const categories = loadCatalogue().catch(() => undefined)
await setLanguage(startLanguage(location.search))
createApp(App).use(router).mount('#app')
await categories
