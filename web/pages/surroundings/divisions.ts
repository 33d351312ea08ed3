import { computed, ref, shallowRef, watch } from 'vue'
import { type Division, getDivisions } from '../../api.ts'
import { me } from '../../ui/me.ts'
import { nameOf } from '../../words/names.ts'

/** The division one works in as a regulator or steward: a code, or '' for everywhere. */
export const ownDivision = computed(() => {
  const mine = me.value?.memberships.filter(({ role }) => role === 'regulator' || role === 'steward') ?? []
  return mine[0]?.division?.code ?? ''
})
export const ownDivisionName = computed(() => {
  const mine = me.value?.memberships.find(({ role }) => role === 'regulator' || role === 'steward')
  return mine?.division ? nameOf(mine.division) : ''
})

const below = shallowRef<Division[]>([])
const askedFor = ref<string | null>(null)

/** The districts below one's own division; loaded once. */
export function useDistricts() {
  watch(
    [me, ownDivision],
    async () => {
      if (!me.value || askedFor.value === ownDivision.value) return
      askedFor.value = ownDivision.value
      below.value = (await getDivisions(ownDivision.value || undefined).catch(() => null))?.body.items ?? []
    },
    { immediate: true },
  )
  return below
}
