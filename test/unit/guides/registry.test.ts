import { describe, expect, test } from 'vitest'
import { checklistItems } from '../../../src/contract/health.js'
import { identityProviders } from '../../../src/contract/identityProviders.js'
import { setupProgressBody } from '../../../src/contract/portal.js'
import { guideKey } from '../../../src/core/setupProgress.js'
import { loadGuide, summaries } from '../../../src/guides/index.js'
import { guides, sentences, steps } from './everyGuide.js'

test('every identity provider of the contract has a guide and a summary of its own, in the order they are offered', () => {
  expect(identityProviders.length).toBeGreaterThan(0)
  expect(Object.keys(summaries)).toEqual([...identityProviders])
  expect(guides.map((guide) => guide.identityProvider)).toEqual([...identityProviders])
})

test('an identity provider this version does not know gets the generic guide', async () => {
  expect((await loadGuide('a-provider-of-next-year')).identityProvider).toBe('generic')
})

test('the name of an inherited property is not mistaken for a provider', async () => {
  expect((await loadGuide('constructor')).identityProvider).toBe('generic')
})

describe.each(guides)('$name', (guide) => {
  test('says on its tile what the guide says', () => {
    const { name, monogram, cadence, isLimited } = guide
    expect({ isLimited: undefined, ...Object.entries(summaries).find(([id]) => id === guide.identityProvider)?.[1] }).toEqual({
      name,
      monogram,
      cadence,
      isLimited,
    })
    expect(monogram).toMatch(guide.identityProvider === 'generic' ? /^$/ : /^[A-Z][A-Z0-9]?$/)
  })

  test('names the console and the day its labels were checked', () => {
    expect(sentences[`guide.${guide.identityProvider}.drawn`]).toContain('{date}')
    expect(new Date(guide.lastVerified).toISOString().slice(0, 10)).toBe(guide.lastVerified)
  })

  test('lists its limits before its requirements', () => {
    const kinds = guide.before.map((remark) => remark.kind)
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds).toEqual([...kinds].sort((a, b) => (a === b ? 0 : a === 'limit' ? -1 : 1)))
  })

  test('has ids that are unique where they are looked up', () => {
    const unique = (ids: readonly string[]) => expect(ids).toEqual([...new Set(ids)])
    unique(guide.before.map((remark) => remark.id))
    unique(guide.ways.map((way) => way.id))
    unique(guide.errors.map((error) => error.id))
    for (const way of guide.ways) unique(way.steps.map((step) => step.id))
    for (const way of guide.ways) for (const step of way.steps) unique(step.points ?? [])
  })

  test('lists in its steps only errors the guide has, and uses all of them', () => {
    const known = new Set(guide.errors.map((error) => error.id))
    const named = new Set(guide.ways.flatMap((way) => way.steps.flatMap((step) => step.errors ?? [])))
    expect([...named].filter((id) => !known.has(id))).toEqual([])
    // These two are mistakes of the server, found by searching and belonging to no step.
    const ofTheServer = guide.identityProvider === 'okta' ? ['empty_user', 'not_json'] : []
    expect([...known].filter((id) => !named.has(id))).toEqual(ofTheServer)
  })
})

test.each(steps)('$name stores its progress under names the server accepts', ({ guide, way, step }) => {
  const body = { guide: guideKey(guide.identityProvider, way.id), step: step.id, done: true }
  expect(setupProgressBody.parse(body)).toEqual(body)
  expect(body.step).toMatch(/^[a-z0-9][a-z0-9._-]{0,63}$/)
})

test('following a way satisfies every item of the live checklist, unless the provider cannot', () => {
  const ways = guides.flatMap((guide) => guide.ways.map((way) => ({ guide, way })))
  const unproven = ways.map(({ guide, way }) => {
    const proven = new Set(way.steps.flatMap((step) => step.proves ?? []))
    return [`${guide.identityProvider}.${way.id}`, checklistItems.filter((item) => !proven.has(item))] as const
  })
  const incomplete = Object.fromEntries(unproven.filter(([, items]) => items.length > 0))
  expect(incomplete).toEqual({
    // The provider in between does the proving, in its own guide.
    'google-workspace.through_another': [...checklistItems],
    'google-workspace.catalog_app': ['group_received'],
  })
})

test('every way with a token says which step fixes a refused one', () => {
  const ways = guides.flatMap((guide) => guide.ways).filter((way) => way.steps.some((step) => step.values))
  expect(ways.length).toBeGreaterThan(guides.length - 1)
  for (const way of ways) {
    for (const cause of ['double_bearer', 'unknown_token', 'expired_token', 'wrong_path'] as const) {
      expect(way.steps.filter((step) => step.settles?.includes(cause))).toHaveLength(1)
    }
  }
})

test('a cause of refusal points to only one step of a way', () => {
  const pointed = guides.flatMap((guide) =>
    guide.ways.map((way) => ({ name: `${guide.identityProvider}.${way.id}`, causes: way.steps.flatMap((step) => step.settles ?? []) })),
  )
  expect(pointed.length).toBeGreaterThan(0)
  for (const { name, causes } of pointed) expect([name, causes]).toEqual([name, [...new Set(causes)]])
})
