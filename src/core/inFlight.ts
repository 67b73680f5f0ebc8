/** Work under way, by what it is about. The same work asked for again is joined; it is never begun twice. */
export class InFlight {
  readonly #underWay = new Map<string, Promise<unknown>>()

  /** Begins the work, or gives the promise of the one already under way. */
  join<Result>(about: string, begin: () => Promise<Result>): Promise<Result> {
    const there = this.#underWay.get(about)
    // Whoever names the same work means the same result.
    if (there) return there as Promise<Result>
    const work = begin()
    this.#underWay.set(about, work)
    const end = () => {
      if (this.#underWay.get(about) === work) this.#underWay.delete(about)
    }
    work.then(end, end)
    return work
  }

  /** Lets the work be begun again although its promise has not settled yet. */
  end(about: string): void {
    this.#underWay.delete(about)
  }
}
