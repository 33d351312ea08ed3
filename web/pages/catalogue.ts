import { computed, shallowRef } from 'vue'
import { type Category, getCategories } from '../api.ts'
import type { Family } from '../map/glyphs.ts'
import { language } from '../words/t.ts'

const categories = shallowRef<Category[]>([])
const byCode = computed(() => new Map(categories.value.map((category) => [category.code, category])))

/** Loads the categories once; names are codes until they are here. */
export async function loadCatalogue(): Promise<void> {
  if (categories.value.length > 0) return
  categories.value = (await getCategories()).body.items
}

export function categoryName(code: string, inLanguage: string = language.value): string {
  const category = byCode.value.get(code)
  if (!category) return code
  return inLanguage.startsWith('en') ? category.nameEn : category.nameZh
}

export function familyOf(code: string): Family {
  return (byCode.value.get(code)?.family ?? 'culture') as Family
}

/** Category codes by broad group, in the catalogue's order. */
export const families = computed(() => {
  const groups = new Map<Family, string[]>()
  for (const { code } of categories.value) groups.set(familyOf(code), [...(groups.get(familyOf(code)) ?? []), code])
  return [...groups].map(([family, codes]) => ({ family, codes }))
})

export const designations = computed(() =>
  categories.value.filter(({ isDesignation }) => isDesignation).map(({ code }) => code),
)
