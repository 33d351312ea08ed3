/** One icon of @lucide/vue: the component, and the drawing it is made of. The package has types for the former only. */
declare module '@lucide/vue/dist/esm/icons/*.mjs' {
  import type { Component } from 'vue'
  export const __iconData: { name: string; node: [name: string, attributes: Record<string, string>][] }
  const icon: Component
  export default icon
}
