/** Says that a part of the page didn't come, and offers to try again: words that index.html has ready, for none may come now. */
export function sayFailed(): void {
  document.querySelector('#failed')?.removeAttribute('hidden')
}
