/** A clock that stands still until a test moves it. */
export interface FakeClock {
  now(): Date
  /** Moves it forward by milliseconds. */
  advance(milliseconds: number): void
}

export function createFakeClock(start = '2026-03-02T09:00:00.000Z'): FakeClock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    advance(milliseconds) {
      time += milliseconds
    },
  }
}
