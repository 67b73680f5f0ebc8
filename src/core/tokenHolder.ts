/** Milliseconds for which a new token can be read on the screen that shows it. */
export const tokenLifetime = 10 * 60_000

/**
 * The one place a page keeps a new bearer token. Components hold the holder and never the text: what a renderer is given it
 * remembers in trees of its own, long after the screen has gone. Emptying the holder is what makes the token go away.
 */
export class TokenHolder {
  #token: string | undefined
  #readableUntil = 0
  #isOpen = true
  readonly #listeners = new Set<() => void>()

  /** Takes a token for ten minutes. A closed holder takes none: nobody is left to show it. */
  fill(token: string): void {
    if (!this.#isOpen) return
    this.#token = token
    this.#readableUntil = Date.now() + tokenLifetime
  }

  /** The token, or undefined when there is none or its time is over. */
  read(): string | undefined {
    return this.isOverdue() ? undefined : this.#token
  }

  /** Whether a token is still held whose time is over: a timer may be late on a machine that slept. */
  isOverdue(): boolean {
    return this.#token !== undefined && Date.now() >= this.#readableUntil
  }

  empty(): void {
    this.#token = undefined
    for (const listener of this.#listeners) listener()
  }

  open(): void {
    this.#isOpen = true
  }

  close(): void {
    this.#isOpen = false
    this.empty()
  }

  /** Calls back each time the holder is emptied, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
