import type { Logger } from '../context.js'

const interval = 1000

export interface Flusher {
  /** Sees to it that the work runs soon: at once when the last run is a second ago, else when it is. */
  schedule(): void
  /** Runs the work now, and once more when it was already running; rejects when it fails. */
  flush(): Promise<void>
  /** Runs it a last time and never again. */
  close(): Promise<void>
}

/** Runs one piece of work at most once a second, however often it is asked for. */
export function createFlusher(work: () => Promise<void>, logger: Logger): Flusher {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastStart = Number.NEGATIVE_INFINITY
  let running: Promise<void> = Promise.resolve()
  let isClosed = false

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    running = running
      .catch(() => undefined)
      .then(() => {
        lastStart = performance.now()
        return work()
      })
    return running
  }

  const schedule = () => {
    if (timer !== undefined || isClosed) return
    timer = setTimeout(
      () => {
        flush().catch((error: unknown) => {
          logger.error('Counters could not be written; they are kept and tried again.', { error: String(error) })
          schedule()
        })
      },
      Math.max(0, lastStart + interval - performance.now()),
    )
    unref(timer)
  }

  return {
    schedule,
    flush,
    async close() {
      isClosed = true
      await flush()
    },
  }
}

/** Lets a Node process end although a timer waits; browsers and Workers have nothing to let go. */
export function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
}
