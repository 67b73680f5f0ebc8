import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinedBody } from '../../src/server/protocol/joinedBody.js'
import { createTestBackend, type Json } from '../support/backend.js'

const textOf = (body: string | Uint8Array) => (typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body))

describe('a page above 64 kB', () => {
  test('is the same people as small pages, whatever their script, and HEAD tells its length in bytes', async () => {
    const scim = await (await createTestBackend()).createConnection()
    const names = ['Ada', 'Zoë', '山田', 'Дарья', '😀']
    const userNames = Array.from({ length: 60 }, (_, number) => `person.${number}@example.test`)
    for (const [number, userName] of userNames.entries()) {
      const displayName = `${names[number % names.length]} `.repeat(300).trim()
      expect((await scim.post('/Users', { userName, displayName, name: { formatted: displayName } })).status).toBe(201)
    }
    const whole = await scim.get('/Users?count=60')
    const small: Json[] = []
    for (let startIndex = 1; startIndex <= 60; startIndex += 5) {
      small.push(...(await scim.get(`/Users?startIndex=${startIndex}&count=5`)).body.Resources)
    }
    const head = await scim.request('HEAD', '/Users?count=60')
    const length = new TextEncoder().encode(JSON.stringify(whole.body)).length

    expect(length).toBeGreaterThan(65_536)
    expect(whole.body.Resources).toEqual(small)
    expect(whole.body).toMatchObject({ totalResults: 60, itemsPerPage: 60 })
    expect(whole.headers.get('content-type')).toBe('application/scim+json')
    expect(Number(head.headers.get('content-length'))).toBe(length)
    await scim.host.backend.close()
  })

  test('put together from pieces is what the pieces are in sequence, one body after another', () => {
    const piece = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat({ max: 5000 })).map(([text, times]) => text.repeat(times))
    const forms = new Set<string>()
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const first = joinedBody(pieces)
        // The next body uses the same block.
        joinedBody(['x'.repeat(100_000)])
        forms.add(typeof first)
        expect(textOf(first) === pieces.join('')).toBe(true)
      }),
      { numRuns: 200 },
    )
    expect(forms).toEqual(new Set(['string', 'object']))
  })
})
