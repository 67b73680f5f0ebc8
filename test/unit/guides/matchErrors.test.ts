import { describe, expect, test } from 'vitest'
import { healthPatterns } from '../../../src/contract/health.js'
import { anyErrors } from '../../../src/guides/anyErrors.js'
import { matchErrors } from '../../../src/guides/matchErrors.js'
import { adviceOn } from '../../../src/guides/patterns.js'
import { guides, labelsOf, sentences } from './everyGuide.js'

function found(identityProvider: string, pasted: string): string[] {
  const guide = guides.find((each) => each.identityProvider === identityProvider)
  const own = (guide?.errors ?? []).map((error) => ({ ...error, key: `guide.${identityProvider}.error.${error.id}` }))
  const any = anyErrors.map((error) => ({ ...error, key: `guide.any.error.${error.id}` }))
  const known = [...own, ...any].map(({ id, key, text, also = [] }) => ({
    id: key.startsWith('guide.any') ? `any.${id}` : id,
    text,
    also,
    about: ['symptom', 'cause', 'fix'].map((part) => sentences[`${key}.${part}`] ?? '').join(' '),
  }))
  return matchErrors(known, pasted).map(({ id }) => id)
}

describe('a message pasted whole, with names, hosts and codes in it, finds its fix', () => {
  test.each([
    [
      'okta',
      'Automatic provisioning of user Dana Reyes (dana.reyes@acme.com) to app Fern & Field SAML failed: Matching user not found',
      'matching_user_not_found',
    ],
    ['okta', 'For dana.reyes@acme.com the Okta dashboard says “Matching user not found” since this morning', 'matching_user_not_found'],
    ['okta', 'Matching user not found', 'matching_user_not_found'],
    [
      'okta',
      'Error authenticating: Unauthorized. The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct and that there is an implementation available at the URL provided',
      'unauthorized',
    ],
    ['okta', 'The request to scim.acme.com was answered with 401 at 14:02', 'unauthorized'],
    ['okta', 'Error authenticating: Connect to scim.acme.com:443 [scim.acme.com/203.0.113.9] failed: Connect timed out', 'timed_out'],
    ['okta', 'timeout', 'timed_out'],
    [
      'okta',
      'Unable to update Group Push mapping target App group Engineering: Error while creating user group Engineering: HTTP 403 Forbidden. Errors reported by remote server: Forbidden',
      'group_forbidden',
    ],
    [
      'okta',
      'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application. Click Provision User.',
      'assigned_before',
    ],
    [
      'microsoft-entra',
      'You appear to have entered invalid credentials. Error code: SystemForCrossDomainIdentityManagementCredentialValidationFailure Details: We received this unexpected response from your application: StatusCode: 401 Unauthorized Request-id: 5f8b5c3a-…',
      'credential_validation',
    ],
    ['microsoft-entra', 'Your provisioning job is in quarantine since 27/11/2026 08:14 UTC', 'quarantine'],
    ['onelogin', 'API Status: the endpoint https://scim.acme.com returned 502 Bad Gateway', 'any.server'],
    ['jumpcloud', 'Activation failed. SSL certificate problem: unable to get local issuer certificate', 'any.certificate'],
    ['generic', 'java.net.UnknownHostException: scim.acme.cmo', 'any.unknown_host'],
    ['generic', 'HTTP 429 while sending user 14012 of 20000', 'any.too_many'],
  ])('%s: %s', (identityProvider, pasted, id) => {
    expect(found(identityProvider, pasted)[0]).toBe(id)
  })

  const own = guides.flatMap((guide) =>
    guide.errors.filter(({ text }) => text !== '').map((error) => [guide.identityProvider, error] as const),
  )

  test.each(own)('%s: its own message $id, with other names in it, is the first that is found', (identityProvider, error) => {
    const pasted = `Task 4711: ${error.text.replace(/<[^>]*>/g, 'Marisol-77')} (request 01a2b3c4)`
    expect(found(identityProvider, pasted)[0]).toBe(error.id)
  })
})

test('a number inside another is not the code', () => {
  expect(found('generic', 'we sent 14012 people in 4031 requests to the app today')).toEqual([])
})

test('a few typed words must all be there; nothing typed shows everything', () => {
  expect(found('okta', 'authenticating null')).toEqual(['null_answer'])
  expect(found('okta', 'weather forecast')).toEqual([])
  expect(found('okta', '  ').length).toBeGreaterThan(20)
})

test('a message about nothing that is known finds nothing', () => {
  expect(found('okta', 'The quarterly report could not be exported because the disk of the printer is full')).toEqual([])
})

test('every pattern leads every way of every guide to a step of it, but those that no step is about', () => {
  const without = guides.flatMap((guide) =>
    guide.ways.flatMap((way) =>
      healthPatterns.flatMap((pattern) => {
        const { step, key } = adviceOn({ pattern, cause: 'unknown_token' }, guide, way)
        expect(sentences[`${key}.is`], key).toBeTruthy()
        if (step !== undefined) expect(way.steps.map(({ id }) => id)).toContain(step)
        return step === undefined ? [`${guide.identityProvider}.${way.id} ${pattern}`] : []
      }),
    ),
  )
  const stepless = ['import_on', 'wrong_app']
  expect(without.filter((each) => !stepless.some((pattern) => each.endsWith(pattern)) && !each.startsWith('google-workspace'))).toEqual([])
})

test('every provider has words of its own, with its console’s labels, for a connection that works and sends nobody', () => {
  const without = guides.filter((guide) => !guide.patterns?.nobody_sent).map((guide) => guide.identityProvider)
  expect(without).toEqual(['generic'])
})

test.each(guides.filter((guide) => guide.patterns))(
  '$name: what a pattern quotes, the guide quotes in a step or an error as well',
  (guide) => {
    const quoted = new Set([
      ...guide.ways.flatMap((way) => [...labelsOf(way)]),
      ...guide.errors.flatMap((error) => Object.values<string>(error.labels)),
    ])
    const strange = Object.entries(guide.patterns ?? {}).flatMap(([pattern, { labels }]) =>
      Object.values<string>(labels).flatMap((label) => (quoted.has(label) || label === 'userName' ? [] : [`${pattern}: ${label}`])),
    )
    expect(strange).toEqual([])
  },
)

test.each(guides.flatMap((guide) => Object.entries(guide.patterns ?? {}).map(([pattern, { steps }]) => ({ guide, pattern, steps }))))(
  '$guide.name: $pattern is mended at a step that one of the ways has',
  ({ guide, steps }) => {
    const known = new Set(guide.ways.flatMap((way) => way.steps.map(({ id }) => id)))
    expect(steps.filter((id) => !known.has(id))).toEqual([])
  },
)
