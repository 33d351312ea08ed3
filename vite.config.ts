import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** What the first page needs in three files instead of thirty: they compress better together. The map comes after the list. */
const firstRoute = [
  { name: 'vue', priority: 3, test: /node_modules\/(@vue|vue|vue-router)\// },
  {
    name: 'app',
    priority: 2,
    test: /\/web\/(api\.|main|router|map\/(asking|glyphs|handle)|words\/(t|zh|numbers)\.ts|ui\/(App|AppHeader|Brand|CategoryGlyph|ChipPopover|DemoMark|FreeBadge|OfflineBar|OpenBadge|PrintedOn|Sheet|SkipLinks|failed|icon|reader|signed-in|title)\.|pages\/(catalogue|divisions|free)|pages\/venue\/(venue|programme)\.words|pages\/explore\/(?!panels|ActiveFilters|EmptyState|IgnoredNotice|MembersDialog|NearDialog|SearchSuggest|repairs))/,
  },
  {
    name: 'map',
    priority: 1,
    test: /node_modules\/leaflet\/src\/(?!layer\/tile)|\/web\/map\/(?!tiles|asking|glyphs|handle|no-places|grid\.worker|survey|sketch|stakes|redrawing)/,
  },
]

export default defineConfig({
  root: 'web',
  plugins: [
    vue(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: '共育 · 附近给孩子的公共场馆',
        short_name: '共育',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#0f6b66',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg}'],
        navigateFallbackDenylist: [/^\/api\//],
        runtimeCaching: [
          {
            // What hardly changes: shown at once, asked for again behind the reader's back.
            urlPattern: /\/api\/v1\/(map(\?.*)?$|divisions|categories|settings|calendar)/,
            handler: 'StaleWhileRevalidate',
            options: { cacheName: 'catalogue', expiration: { maxEntries: 120, purgeOnQuotaError: true } },
          },
          {
            // Lists and venue pages: fresh where there is a line, else as they were seen last. What a venue has left isn't among
            // them: a place that is gone must never be shown as free.
            urlPattern: /\/api\/v1\/(venues(\/([0-9a-f-]{36}|nearby))?|map\/places)(\?.*)?$/,
            handler: 'NetworkFirst',
            options: {
              cacheName: 'venues',
              networkTimeoutSeconds: 5,
              expiration: { maxEntries: 200, maxAgeSeconds: 30 * 86_400, purgeOnQuotaError: true },
            },
          },
        ],
      },
    }),
  ],
  define: { __VUE_OPTIONS_API__: 'false' },
  // What Lucide's icons call to become components: ours is a tenth of theirs.
  resolve: { alias: { '../createLucideIcon.mjs': join(import.meta.dirname, 'web/ui/icon.ts') } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Browsers of es2022 preload modules themselves. A list of what every later page needs would be most of a kilobyte of the
    // first one's: those pages ask for their parts one step later, only styles are asked for ahead.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies) => dependencies.filter((name) => name.endsWith('.css')),
    },
    rolldownOptions: { output: { codeSplitting: { groups: firstRoute } } },
  },
})
