/** The clock of a scenario: it starts in the past, moves forward step by step, and ends in the present. */
export interface Clock {
  now(): Date
  /** Sets the clock to this many milliseconds before the present; it can never move back. */
  startBefore(milliseconds: number): void
  forward(milliseconds: number): void
  /** Ends the scenario: from here on, the clock shows the present. */
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
