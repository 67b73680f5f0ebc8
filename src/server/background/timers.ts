/** Lets a Node process exit while a timer is pending; timers of browsers and Workers have no `unref`. */
export function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
}
