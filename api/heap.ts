import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 make every object in the young generation. Left alone it soon guesses, from what was alive while statements were
 * under way, that rows and promises live long, and makes some of them in the old one: dead there, each keeps alive what it
 * points to until the next collection of everything, which at thousands of answers a second came every five seconds and
 * stopped them all for some 15 ms. To be called before anything is compiled for speed.
 */
export function keepShortLivedYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}
