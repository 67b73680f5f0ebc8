/** Lets other requests have their turn in the middle of a long read: an embedded database reads without ever letting go of the thread. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
