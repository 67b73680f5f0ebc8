import { expect, test } from 'vitest'

/** A test that the compiler performs when `npm run check` reads it; running it only shows that it still exists. */
export function typeTest(title: string, body: () => void): void {
  test(title, () => {
    expect(body()).toBeUndefined()
  })
}
