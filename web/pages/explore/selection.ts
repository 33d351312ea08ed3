import { type InjectionKey, inject, provide, type ShallowRef, shallowRef } from 'vue'
import type { Place } from '../../api.ts'

/** The venue whose page is open beside the map; its page sets it when it knows where it lies. */
export type Selected = { id: string; place: Place; category: string; name: string }

const key: InjectionKey<ShallowRef<Selected | null>> = Symbol('selection')

export function provideSelection(): ShallowRef<Selected | null> {
  const selection = shallowRef<Selected | null>(null)
  provide(key, selection)
  return selection
}

export function useSelection(): ShallowRef<Selected | null> {
  return inject(key, () => shallowRef(null), true)
}
