import type { Logger } from '../options.js'
import { unref } from './timers.js'

export interface Worker {
  /** Requests a pass: now, or right after the one under way. */
  wake(): void
  /** Runs until no pass is requested any more, without waiting for the interval. @throws what the last pass threw */
  drain(): Promise<void>
  /** Waits for the pass under way and starts no other. */
  close(): Promise<void>
}

export interface WorkerOptions {
  /** Does all that can be done now. Returns the milliseconds until the next pass, or null when only a wake can bring more work. */
  pass(isClosing: () => boolean): Promise<number | null>
  logger: Logger
  /** What the log says when a pass fails. */
  failureMessage: string
  /** Milliseconds until a pass that failed is repeated. */
  retryAfter: number
  /** Milliseconds between passes that nobody requests; none when left out. */
  every?: number
  /** The minimum number of milliseconds between the starts of two passes, however often one is requested; 0 when left out. */
  interval?: number
  /** How many milliseconds `close` waits for the pass under way; until it ends when left out. */
  closeTimeout?: number
}

/** Runs one piece of background work, one pass at a time: no wake is lost, and a pass that failed is repeated. */
export function createWorker(options: WorkerOptions): Worker {
  const { pass, logger, failureMessage, retryAfter, every, interval = 0, closeTimeout } = options
  let isRequested = false
  let isRunning = false
  let isClosed = false
  let drains = 0
  let running: Promise<void> = Promise.resolve()
  let failure: { error: unknown } | null = null
  let lastStart = Number.NEGATIVE_INFINITY
  let timer: { id: ReturnType<typeof setTimeout>; due: number } | undefined

  async function run(): Promise<void> {
    isRunning = true
    while (isRequested && !isClosed && (interval === 0 || drains > 0 || untilNext() <= 0)) {
      isRequested = false
      lastStart = performance.now()
      cancelTimer()
      const wait = await attempt()
      if (wait !== null) wakeAfter(wait)
    }
    // In the same step as the last check of `isRequested`, so that a wake finds the worker either running or idle, never in between.
    isRunning = false
    if (isRequested) wakeAfter(untilNext())
  }

  async function attempt(): Promise<number | null> {
    try {
      const wait = await pass(() => isClosed)
      failure = null
      return wait
    } catch (error) {
      failure = { error }
      logger.error(failureMessage, { error })
      return retryAfter
    }
  }

  function start(): void {
    if (!isRunning && !isClosed) running = run()
  }

  function wake(): void {
    isRequested = true
    if (isRunning) return
    if (interval === 0) start()
    else wakeAfter(untilNext())
  }

  const untilNext = () => Math.max(0, lastStart + interval - performance.now())

  function wakeAfter(milliseconds: number): void {
    const due = performance.now() + milliseconds
    if (isClosed || (timer && timer.due <= due)) return
    cancelTimer()
    const id = setTimeout(() => {
      timer = undefined
      isRequested = true
      start()
    }, milliseconds)
    unref(id)
    timer = { id, due }
  }

  function cancelTimer(): void {
    clearTimeout(timer?.id)
    timer = undefined
  }

  const regular = every === undefined ? undefined : setInterval(wake, every)
  unref(regular)

  return {
    wake,
    async drain() {
      isRequested = true
      drains++
      start()
      while (isRunning) await running
      drains--
      if (failure) throw failure.error
    },
    async close() {
      isClosed = true
      cancelTimer()
      clearInterval(regular)
      const timeout = closeTimeout === undefined ? [] : [new Promise<void>((resolve) => unref(setTimeout(resolve, closeTimeout)))]
      await Promise.race([running, ...timeout])
    },
  }
}
