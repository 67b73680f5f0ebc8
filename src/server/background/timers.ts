/** Lets a Node process end although a timer waits; browsers and Workers have nothing to let go. */
export function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
}
