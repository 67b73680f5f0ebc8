import { expect, test } from 'vitest'
import { InFlight } from '../../../src/core/inFlight.js'

/** Work that ends when told to. */
function work() {
  const begun: { resolve: (result: string) => void; reject: (reason: string) => void }[] = []
  const begin = () => new Promise<string>((resolve, reject) => void begun.push({ resolve, reject }))
  return { begun, begin }
}

test('the same work starts once and is joined; other work runs concurrently', async () => {
  const inFlight = new InFlight()
  const { begun, begin } = work()
  const first = inFlight.join('a', begin)
  expect(inFlight.join('a', begin)).toBe(first)
  expect(inFlight.join('b', begin)).not.toBe(first)
  expect(begun).toHaveLength(2)
})

test.each(['resolve', 'reject'] as const)(
  'work that has ended (%s) can start again, also from a caller that waited for it',
  async (end) => {
    const inFlight = new InFlight()
    const { begun, begin } = work()
    const again = inFlight.join('a', begin).then(
      () => inFlight.join('a', begin),
      () => inFlight.join('a', begin),
    )
    begun[0]?.[end]('done')
    await expect.poll(() => begun.length).toBe(2)
    begun[1]?.resolve('done again')
    expect(await again).toBe('done again')
  },
)

test('released work can start again at once, and its late end does not end the new work', async () => {
  const inFlight = new InFlight()
  const { begun, begin } = work()
  const first = inFlight.join('a', begin)
  inFlight.end('a')
  const second = inFlight.join('a', begin)
  begun[0]?.resolve('late')
  await first
  expect(inFlight.join('a', begin)).toBe(second)
})
