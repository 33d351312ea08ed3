/** The parameters and the answer of suggestions. */
import { type Static, Type } from 'typebox'
import { VenueCard } from '../catalog/venue-card.ts'
import { NamedDivision, OutputCrs } from '../http/schema.ts'

export const SuggestQuery = Type.Object({
  q: Type.String({ minLength: 1, maxLength: 100, description: 'What has been typed so far' }),
  limit: Type.Integer({ minimum: 1, maximum: 20, default: 8, description: 'Of each kind' }),
  near: Type.Optional(Type.String({ maxLength: 100, description: 'lon,lat' })),
  crs: Type.Optional(OutputCrs),
})
export type SuggestQuery = Static<typeof SuggestQuery>

const { id, name, nameEn, category, location, division } = VenueCard.properties
export const Suggestions = Type.Object({
  venues: Type.Array(Type.Object({ id, name, nameEn, category, location, division })),
  divisions: Type.Array(
    Type.Object({
      ...NamedDivision.properties,
      path: Type.String({ description: 'With all it lies in: 浙江省 杭州市 西湖区' }),
      pathEn: Type.String({ description: 'The same in English: Xihu District, Hangzhou, Zhejiang' }),
    }),
  ),
  categories: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), nameEn: Type.String() })),
  corrected: Type.Boolean({ description: 'The venues are called so but for one mistake' }),
})
export type Suggestions = Static<typeof Suggestions>
