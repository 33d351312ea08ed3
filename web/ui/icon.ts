import { type FunctionalComponent, h } from 'vue'

type Drawing = { name: string; node: [name: string, attributes: Record<string, string>][] }

/**
 * Makes a component of one of Lucide's drawings, in place of the package's own function (vite.config.ts): that one takes sizes,
 * colours and widths that nothing here asks for, and takes longer to load and to draw than all the icons of the first page.
 */
function createIcon({ name, node }: Drawing): FunctionalComponent {
  const look = {
    class: `lucide lucide-${name}`,
    width: 24,
    height: 24,
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  }
  const draw = () => node.map(([element, attributes]) => h(element, attributes))
  return () => h('svg', look, draw())
}

/** As Lucide's icons import it. */
export { createIcon as default }
