// Before the first paint: the reader's theme, text size and language, so that nothing flashes. See web/ui/reader.ts.
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
})()
