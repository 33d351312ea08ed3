import { Type } from 'typebox'
import { Nullable } from '../http/schema.ts'
import { BookingBody } from './booking.ts'

export const Page = {
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}
export const BookingList = Type.Object({ items: Type.Array(BookingBody), next: Nullable(Type.String()) })
