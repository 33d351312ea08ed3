import type { MapEvents, MapHandle } from './handle.ts'

type Listeners = { [Name in keyof MapEvents]?: Set<(event: MapEvents[Name]) => void> }

/** Who listens to what, and telling them. */
export function createListeners() {
  const listeners: Listeners = {}
  const setFor = <Name extends keyof MapEvents>(name: Name) => {
    listeners[name] ??= new Set<(event: MapEvents[Name]) => void>() as Listeners[Name]
    return listeners[name] as Set<(event: MapEvents[Name]) => void>
  }
  const on: MapHandle['on'] = (name, listener) => {
    setFor(name).add(listener)
    return () => void setFor(name).delete(listener)
  }
  const tell = <Name extends keyof MapEvents>(name: Name, event: MapEvents[Name]) => {
    for (const listener of setFor(name)) listener(event)
  }
  return { on, tell }
}
