/** Lets other requests run in the middle of a long read, because an embedded database reads without ever yielding the thread. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
