import { groupSchema, oktaUser, patchSchema } from '../support/resources.js'

/** One change that a provider asked for, by the event it has to lead to: `create ada@acme.test`, `title ada@acme.test first`, `join …`, `leave …`, `delete …`. */
export interface Journal {
  /** The changes that were acknowledged, in the order of their answers. */
  acknowledged: string[]
  /** Every change that was asked for, acknowledged or not. */
  asked: Set<string>
  /** Answers nobody should get. */
  wrong: string[]
  /** How often a request went without an answer and was repeated. */
  repeated: number
  /** When the last change was acknowledged, by the monotonic clock. */
  lastAt: number
}

export interface WriterPlace {
  /** Base URL of the connection on the instance that a writer speaks to. */
  baseUrl: string
  token: string
}

interface Answered {
  status: number
  body: { id?: string; Resources?: { id: string }[] }
}

/** Milliseconds until a provider repeats what was not answered. */
const repeatAfter = 100

/**
 * Writers that provision people as an identity provider does, one request after the other each: they repeat what was not answered until
 * it is, and look first whether a person exists whose creation is refused as taken.
 */
export async function startWriters(places: readonly WriterPlace[]): Promise<{ journal: Journal; stop(): Promise<void> }> {
  const journal: Journal = { acknowledged: [], asked: new Set(), wrong: [], repeated: 0, lastAt: 0 }
  let isOver = false

  /** Repeats until there is an answer of the server that is no 503. */
  async function send({ baseUrl, token }: WriterPlace, method: string, path: string, body?: unknown): Promise<Answered> {
    for (;;) {
      try {
        const response = await fetch(`${baseUrl}${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        const text = await response.text()
        if (response.status !== 503) return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
        if (response.headers.get('retry-after') === null) journal.wrong.push(`503 without Retry-After: ${text}`)
      } catch {
        // The process is gone, before or after it did what was asked.
      }
      journal.repeated++
      await new Promise((resolve) => setTimeout(resolve, repeatAfter))
    }
  }

  function acknowledge(changes: readonly string[], { status, body }: Answered, expected: readonly number[]): void {
    if (!expected.includes(status)) journal.wrong.push(`${changes[0]}: ${status} ${JSON.stringify(body)}`)
    journal.acknowledged.push(...changes)
    journal.lastAt = performance.now()
  }

  async function create(place: WriterPlace, userName: string): Promise<string> {
    const change = `create ${userName}`
    journal.asked.add(change)
    const answer = await send(place, 'POST', '/Users', oktaUser(userName))
    acknowledge([change], answer, [201, 409])
    if (answer.body.id) return answer.body.id
    // A repetition of what had been done: the one person who has this name.
    const found = await send(place, 'GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`)
    const ids = (found.body.Resources ?? []).map(({ id }) => id)
    if (ids.length !== 1) journal.wrong.push(`${change}: refused as taken, and ${ids.length} people have the name`)
    return ids[0] ?? ''
  }

  async function patch(place: WriterPlace, path: string, change: string, operation: Record<string, unknown>): Promise<void> {
    journal.asked.add(change)
    acknowledge([change], await send(place, 'PATCH', path, { schemas: [patchSchema], Operations: [operation] }), [200, 204])
  }

  async function provision(place: WriterPlace, writer: number, group: string, person: number): Promise<void> {
    const userName = `writer${writer}.p${person}@acme.test`
    const id = await create(place, userName)
    const groupPath = `/Groups/${group}`
    const retitle = (title: string) => patch(place, `/Users/${id}`, `title ${title}`, { op: 'replace', path: 'title', value: title })
    await retitle(`${userName} first`)
    await patch(place, groupPath, `join ${userName}`, { op: 'add', path: 'members', value: [{ value: id }] })
    await retitle(`${userName} second`)
    const leave = `leave ${userName}`
    if (person % 3 === 0) await patch(place, groupPath, leave, { op: 'remove', path: `members[value eq "${id}"]` })
    if (person % 3 === 1) {
      const changes = [`delete ${userName}`, leave]
      for (const change of changes) journal.asked.add(change)
      acknowledge(changes, await send(place, 'DELETE', `/Users/${id}`), [204, 404])
    }
  }

  // Each has its own group, created before anything goes wrong.
  const groups = await Promise.all(
    places.map((place, writer) => send(place, 'POST', '/Groups', { schemas: [groupSchema], displayName: `Group ${writer}` })),
  )
  const running = places.map(async (place, writer) => {
    for (let person = 0; !isOver; person++) await provision(place, writer, groups[writer]?.body.id ?? '', person)
  })
  return {
    journal,
    async stop() {
      isOver = true
      await Promise.all(running)
    },
  }
}
