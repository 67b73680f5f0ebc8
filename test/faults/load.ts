import { expect } from 'vitest'
import { type Answer, oktaUser, type TestBackend } from '../support/backend.js'

/** What writers were answered that did not notice any failure. */
export interface Journal {
  /** The ids of Users whose creation was acknowledged. */
  acknowledged: string[]
  refusals: number
  /** The longest wait for an answer, in milliseconds. */
  longest: number
  /** How many milliseconds it took until every writer was answered with success again. */
  recovery: number
}

type Speak = (path: string, init: { method: string; body: unknown }) => Promise<Answer>

let number = 0

/**
 * Creates Users with many writers at once until stopped; a refused writer tries again. @throws when an answer is neither 201 nor a proper
 * 503
 */
export function writeUnderLoad(speak: Speak, writers: number) {
  const acknowledged: string[] = []
  const wrong: string[] = []
  let refusals = 0
  let longest = 0
  let isOver = false
  const successes = Array<number>(writers).fill(0)
  const waiting: (() => void)[] = []

  async function write(writer: number): Promise<void> {
    while (!isOver) {
      const started = performance.now()
      const answer = await speak('/Users', { method: 'POST', body: oktaUser(`person${number++}.x@acme.test`) })
      longest = Math.max(longest, performance.now() - started)
      if (answer.status === 201) {
        acknowledged.push(answer.body.id)
        successes[writer] = (successes[writer] ?? 0) + 1
        for (const look of waiting.splice(0)) look()
      } else if (answer.status === 503 && answer.headers.get('retry-after') === '5') {
        refusals++
        // A provider waits as long as it is told to; half a hundredth of that keeps this process from spinning.
        await new Promise((resolve) => setTimeout(resolve, 25))
      } else wrong.push(`${answer.status} ${answer.text}`)
    }
  }

  async function until(isReached: () => boolean): Promise<void> {
    while (!isReached()) await new Promise<void>((resolve) => waiting.push(resolve))
  }

  const running = Array.from({ length: writers }, (_, writer) => write(writer))
  return {
    acknowledged: (count: number) => until(() => acknowledged.length >= count),
    allAnsweredAgain: () => {
      const before = [...successes]
      return until(() => successes.every((count, writer) => count > (before[writer] ?? 0)))
    },
    async stop(): Promise<Omit<Journal, 'recovery'>> {
      isOver = true
      await Promise.all(running)
      expect(wrong).toEqual([])
      return { acknowledged, refusals, longest }
    },
  }
}

/** Compares what is stored with what was acknowledged: every User exists, and users and events match. */
export async function assertNothingLost(
  { storage, organization }: Pick<TestBackend, 'storage' | 'organization'>,
  connection_id: string,
  { acknowledged }: Pick<Journal, 'acknowledged'>,
): Promise<void> {
  const { organization_id } = organization
  const users = await storage.list('users', { index: 'key', equals: [connection_id], limit: 1_000_000 })
  const ids = new Set(users.map(({ user_id }) => user_id))
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  const events = await storage.list('events', { index: 'key', equals: [organization_id], limit: 1_000_000 })
  const created = events.filter(({ event_type }) => event_type === 'scim.member.create').map(({ resource_id }) => resource_id)
  expect(created.sort()).toEqual(users.map(({ member_id }) => member_id).sort())
  expect(users.map(({ position }) => position).sort((a, b) => a - b)).toEqual(users.map((_, at) => at + 1))
  const stats = await storage.get('connection_stats', [connection_id])
  expect(stats?.users).toBe(users.length)
}
