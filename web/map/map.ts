export type * from './handle.ts'
export { placeKey } from './handle.ts'
