/** Work in progress, by key. A second request for the same work joins it; it never starts twice. */
export class InFlight {
  readonly #pending = new Map<string, Promise<unknown>>()

  /** Starts the work, or returns the promise of the one in progress. */
  join<Result>(key: string, start: () => Promise<Result>): Promise<Result> {
    const pending = this.#pending.get(key)
    // The same key always means the same result type.
    if (pending) return pending as Promise<Result>
    const work = start()
    this.#pending.set(key, work)
    const end = () => {
      if (this.#pending.get(key) === work) this.#pending.delete(key)
    }
    work.then(end, end)
    return work
  }

  /** Allows the work to start again although its promise has not settled yet. */
  end(key: string): void {
    this.#pending.delete(key)
  }
}
