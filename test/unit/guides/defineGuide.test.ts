import { expect, test } from 'vitest'
import { isIdentityProvider } from '../../../src/contract/identityProviders.js'
import { defineGuide } from '../../../src/guides/defineGuide.js'
import { guideProblems, sentencesOf } from '../../../src/guides/guideProblems.js'
import { loadGuide, offeredProviders, summaryOf } from '../../../src/guides/index.js'
import type { Guide } from '../../../src/guides/types.js'
import { guides, sentences } from './everyGuide.js'

test.each(guides)('the rules for a host’s guide hold for ours: $name', (guide) => {
  expect(guideProblems(guide, sentences)).toEqual([])
  expect(sentencesOf(guide).length).toBeGreaterThan(10)
})

const small = {
  identityProvider: 'harbor',
  name: 'Harbor ID',
  monogram: 'H',
  cadence: 'minute',
  lastVerified: '2026-11-30',
  before: [],
  ways: [{ id: 'app', minutes: 1, steps: [{ id: 'token', place: 'identity_provider', labels: { field: 'Token' } }] }],
  errors: [],
} as const satisfies Guide
const said = {
  drawn: 'Drawn from Harbor, checked {date}.',
  'app.title': 'App',
  'app.token.title': 'Paste it',
  'app.token.body': 'Paste it into {field}.',
}

test('a guide for another provider is loaded, named and offered before the limited one and the last', async () => {
  const own = defineGuide(small, said)
  expect(await loadGuide('harbor', [own])).toBe(own)
  expect(own.sentences['guide.harbor.app.token.body']).toBe('Paste it into {field}.')
  expect(summaryOf('harbor', [own]).name).toBe('Harbor ID')
  expect(summaryOf('harbor').name).toBe('')
  expect(offeredProviders([own]).slice(-3)).toEqual(['harbor', 'google-workspace', 'generic'])
})

test('a guide with the id of one of ours takes its place, and is offered once', async () => {
  const own = defineGuide({ ...small, identityProvider: 'okta' }, said)
  expect((await loadGuide('okta', [own])).name).toBe('Harbor ID')
  expect(summaryOf('okta', [own]).name).toBe('Harbor ID')
  expect(offeredProviders([own]).filter((id) => id === 'okta')).toEqual(['okta'])
  expect(offeredProviders([own]).every(isIdentityProvider)).toBe(true)
})

test('a missing sentence does not compile, and does not run either', () => {
  // @ts-expect-error the body of the step is missing
  expect(() => defineGuide(small, { drawn: 'Drawn {date}.', 'app.title': 'App', 'app.token.title': 'Paste it' })).toThrow(
    'guide.harbor.app.token.body has no sentence.',
  )
  // @ts-expect-error there is no such step
  expect(defineGuide(small, { ...said, 'app.other.body': 'Nobody asks for this.' }).name).toBe('Harbor ID')
})

test('everything that would show something missing or false is named at once', () => {
  const step = small.ways[0].steps[0]
  const wrong: Guide = {
    ...small,
    identityProvider: 'Harbor ID',
    lastVerified: 'last week',
    ways: [
      {
        id: 'app',
        minutes: 1,
        steps: [
          { ...step, errors: ['refused'], picture: { breadcrumb: ['Harbor', 'App'], rows: [{ kind: 'button', label: 'Save' }] } },
          { ...step, labels: {} },
        ],
      },
    ],
  }
  const key = (part: string) => `guide.Harbor ID.app.token.${part}`
  const written = {
    'guide.Harbor ID.drawn': 'Drawn {date}.',
    'guide.Harbor ID.app.title': 'App',
    [key('title')]: 'Paste it',
    [key('body')]: 'Paste it into {field}.',
    [key('picture')]: 'Drawing.',
  }
  expect(guideProblems(wrong, written)).toEqual([
    '"Harbor ID" in identityProvider is not an id: lower-case letters, digits, "_" and "-", at most 41.',
    '"token" is there twice in the steps of app.',
    'lastVerified "last week" is not a date.',
    `${key('body')} quotes {field}, which is not among its labels.`,
    'The picture of the step "token" has 0 marks. It needs exactly one.',
    'The step "token" names the error "refused", which the guide does not have.',
  ])
})
