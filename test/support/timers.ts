import { onTestFinished, vi } from 'vitest'

/** Timers, and the clock that measures them, stand still for the rest of this test until `passTime` or `passTimeUntil` moves them. */
export function holdTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
  onTestFinished(() => void vi.useRealTimers())
}

/** Lets that much time pass for timers. */
export async function passTime(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
}

/**
 * Lets timers run, a hundredth of a second at a time, until a condition holds, and returns how many milliseconds that took; a minute is too
 * long.
 */
export async function passTimeUntil(holds: () => boolean | Promise<boolean>): Promise<number> {
  for (let passed = 0; passed <= 60_000; passed += 10) {
    await passTime(passed === 0 ? 0 : 10)
    if (await holds()) return passed
  }
  throw new Error('What the test waits for did not come about in a minute of its timers.')
}

/** Resolves that many turns of the event loop later, like a host that has something to do in between. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}
