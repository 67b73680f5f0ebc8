/** Work in progress, by key. A second request for the same work joins it; it never starts twice. */
export class InFlight {
  readonly #underWay = new Map<string, Promise<unknown>>()

  /** Starts the work, or returns the promise of the one in progress. */
  join<Result>(about: string, begin: () => Promise<Result>): Promise<Result> {
    const there = this.#underWay.get(about)
    // The same key always means the same result type.
    if (there) return there as Promise<Result>
    const work = begin()
    this.#underWay.set(about, work)
    const end = () => {
      if (this.#underWay.get(about) === work) this.#underWay.delete(about)
    }
    work.then(end, end)
    return work
  }

  /** Allows the work to start again although its promise has not settled yet. */
  end(about: string): void {
    this.#underWay.delete(about)
  }
}
