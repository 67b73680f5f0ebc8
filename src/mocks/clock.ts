/** The time of a scenario: it happens in the past, step by step, and ends in the present. */
export interface Clock {
  now(): Date
  /** Goes to a time before the present, in milliseconds; scenarios only go forward afterwards. */
  startBefore(milliseconds: number): void
  forward(milliseconds: number): void
  /** Ends the story: from here on it is now. */
  toPresent(): void
}

export const minutes = (count: number) => count * 60_000
export const hours = (count: number) => count * 3_600_000
export const days = (count: number) => count * 86_400_000

export function createClock(present: () => Date = () => new Date()): Clock {
  let behind = 0
  return {
    now: () => new Date(present().getTime() - behind),
    startBefore(milliseconds) {
      behind = milliseconds
    },
    forward(milliseconds) {
      behind = Math.max(0, behind - milliseconds)
    },
    toPresent() {
      behind = 0
    },
  }
}
