// Before the first paint: the reader's theme, text size and language, so that nothing flashes; and what to do when the rest doesn't come. See web/ui/reader.ts and failed.ts.
;(() => {
  const root = document.documentElement
  const asked = new URLSearchParams(location.search)
  const kept = (key) => {
    try {
      return localStorage.getItem(`gongyu.${key}`)
    } catch {
      return null
    }
  }
  const theme = kept('theme')
  const size = kept('size')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (size === 'large') root.dataset.size = 'large'
  if ((asked.get('lang') || kept('lang')) === 'en') root.lang = 'en'
  // The page's own program may not come at all. Trying again keeps the whole address, the map's view with it.
  const failed = () => document.querySelector('#failed')
  addEventListener('error', ({ target }) => target.tagName === 'SCRIPT' && failed()?.removeAttribute('hidden'), true)
  addEventListener('click', (event) => {
    if (!failed()?.contains(event.target) || !event.target.closest('a')) return
    event.preventDefault()
    location.reload()
  })
})()
