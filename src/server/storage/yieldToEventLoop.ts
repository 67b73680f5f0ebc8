/** Lets other requests run in the middle of a long read: an embedded database reads without ever giving up the thread. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
