import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorker, type WorkerOptions } from '../../../src/server/background/worker.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function startWorker(options: Partial<WorkerOptions> = {}) {
  const passes: number[] = []
  const logged: string[] = []
  const worker = createWorker({
    pass: async () => {
      passes.push(performance.now() - started)
      return null
    },
    logger: { error: (message) => logged.push(message) },
    failureMessage: 'The pass failed.',
    retryAfter: 500,
    ...options,
  })
  const started = performance.now()
  return { worker, passes, logged }
}

test('wakes during a pass ask for one more pass, not for one each', async () => {
  const { worker, passes } = startWorker()
  for (let wake = 0; wake < 5; wake++) worker.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(passes).toHaveLength(2)
})

test('however often it is woken, passes begin at least the interval apart, and the last wake is not lost', async () => {
  const { worker, passes } = startWorker({ interval: 1000 })
  for (let time = 0; time < 2500; time += 5) {
    worker.wake()
    await vi.advanceTimersByTimeAsync(5)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(passes).toEqual([0, 1000, 2000, 3000])
})

test('a drain does not wait for the interval', async () => {
  const { worker, passes } = startWorker({ interval: 1000 })
  await worker.drain()
  await worker.drain()
  expect(passes).toEqual([0, 0])
})

test('a pass that fails is logged, tells whoever drains, and is repeated until it succeeds', async () => {
  let failures = 2
  const { worker, logged } = startWorker({
    pass: async () => {
      if (failures-- > 0) throw new Error('the disk is full')
      return null
    },
  })
  await expect(worker.drain()).rejects.toThrow('the disk is full')
  expect(logged).toEqual(['The pass failed.'])
  await vi.advanceTimersByTimeAsync(1000)
  expect(failures).toBe(-1)
  expect(logged).toHaveLength(2)
  await expect(worker.drain()).resolves.toBeUndefined()
})

test('a pass says when to look again; a wake before that comes first', async () => {
  const times: number[] = []
  const { worker } = startWorker({
    pass: async () => {
      times.push(performance.now())
      return times.length < 3 ? 300 : null
    },
  })
  const start = performance.now()
  worker.wake()
  await vi.advanceTimersByTimeAsync(100)
  worker.wake()
  await vi.advanceTimersByTimeAsync(5000)
  expect(times.map((time) => time - start)).toEqual([0, 100, 400])
})

test('passes that nobody asks for come at their regular time', async () => {
  const { passes, worker } = startWorker({ every: 60_000 })
  await vi.advanceTimersByTimeAsync(150_000)
  expect(passes).toEqual([60_000, 120_000])
  await worker.close()
  await vi.advanceTimersByTimeAsync(150_000)
  expect(passes).toHaveLength(2)
})

test('closing waits for the pass under way, starts no other, and does not wait for ever where a limit is set', async () => {
  let finish: () => void = () => {}
  const { worker } = startWorker({ pass: () => new Promise((resolve) => (finish = () => resolve(null))), closeTimeout: 3000 })
  worker.wake()
  let isClosed = false
  const closing = worker.close().then(() => {
    isClosed = true
  })
  await vi.advanceTimersByTimeAsync(2999)
  expect(isClosed).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await closing
  expect(isClosed).toBe(true)
  finish()
})
