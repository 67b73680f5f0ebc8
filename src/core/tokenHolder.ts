/** How long a new token stays readable on the screen that shows it, in milliseconds. */
export const tokenLifetime = 10 * 60_000

/**
 * The only place where a page keeps a new bearer token. Components hold this object, never the text: a renderer remembers
 * what it is given long after the screen is gone. Emptying the holder removes the token.
 */
export class TokenHolder {
  #token: string | undefined
  #readableUntil = 0
  #isOpen = true
  readonly #listeners = new Set<() => void>()

  /** Stores a token for ten minutes. A closed holder stores nothing: no screen is left to show it. */
  fill(token: string): void {
    if (!this.#isOpen) return
    this.#token = token
    this.#readableUntil = Date.now() + tokenLifetime
  }

  /** The token, or undefined if there is none or its time is over. */
  read(): string | undefined {
    return this.isOverdue() ? undefined : this.#token
  }

  /** Whether a token outlived its time: timers fire late on a machine that slept. */
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

  /** Calls the listener each time the holder is emptied, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
