import { expect, test } from 'vitest'

/** A test that the compiler holds when `npm run check` reads it; running it only shows that it is still there. */
export function typeTest(title: string, body: () => void): void {
  test(title, () => {
    expect(body()).toBeUndefined()
  })
}
