const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

export interface Waits {
  wait(milliseconds: number): Promise<void>
  /** How many wait at the moment. */
  count(): number
  /** Ends every wait at once. */
  end(): void
}

/** Waits before retries, which somebody who watches may cut short. */
export function createWaits(really: (milliseconds: number) => Promise<void> = sleep): Waits {
  const open = new Set<() => void>()
  return {
    async wait(milliseconds) {
      let finish = () => {}
      const ended = new Promise<void>((resolve) => {
        finish = resolve
      })
      open.add(finish)
      await Promise.race([really(milliseconds), ended])
      open.delete(finish)
    },
    count: () => open.size,
    end: () => {
      for (const finish of open) finish()
    },
  }
}
