import { describe, expect, test } from 'vitest'
import { hasToken, pasteText } from '../../../src/guides/paste.js'
import { guides, steps } from './everyGuide.js'

const values = { baseUrl: 'https://api.acme.test/scim/v2/scim-connection-1', token: 'aps_secret' }
const entraUrl = `${values.baseUrl}?aadOptscim062020`

describe('what is pasted into a field', () => {
  test('a token field takes the token alone, a header field takes it after “Bearer ”', () => {
    expect(pasteText({ kind: 'token' }, values)).toBe('aps_secret')
    expect(pasteText({ kind: 'bearer_token' }, values)).toBe('Bearer aps_secret')
  })

  test('a base URL keeps the flag the server gave it', () => {
    expect(pasteText({ kind: 'base_url' }, { ...values, baseUrl: entraUrl })).toBe(entraUrl)
  })

  test('a URL built from the base URL omits the flag', () => {
    expect(pasteText({ kind: 'text', text: '{base_url}/Users' }, { ...values, baseUrl: entraUrl })).toBe(`${values.baseUrl}/Users`)
  })

  test('placeholders in a text are filled in, and the rest stays unchanged', () => {
    expect(
      pasteText({ kind: 'text', text: '{token} {token} {$user.email} $& {base_url}' }, { baseUrl: 'https://x.test', token: '$&' }),
    ).toBe('$& $& {$user.email} $& https://x.test')
    expect(pasteText({ kind: 'text', text: 'userName' }, values)).toBe('userName')
  })

  test('values that contain the token are known before they are shown', () => {
    expect(
      [{ kind: 'token' } as const, { kind: 'bearer_token' } as const, { kind: 'text', text: 'curl {token}' } as const].map(hasToken),
    ).toEqual([true, true, true])
    expect([{ kind: 'base_url' } as const, { kind: 'text', text: '{base_url}/Users' } as const].map(hasToken)).toEqual([false, false])
  })
})

test('only fields that are sent unchanged get “Bearer ” in front: Okta’s Header Auth and a raw header', () => {
  const prefixed = steps.flatMap(({ name, step }) =>
    (step.values ?? []).filter(({ paste }) => paste.kind === 'bearer_token').map(({ label }) => `${name}: ${label}`),
  )
  expect(prefixed).toEqual(['okta.header.token: API Token', 'generic.values.token: Authorization'])
})

test('every way has the base URL once and the token once, and the note beside the token describes its format', () => {
  const ways = guides.flatMap((guide) => guide.ways.map((way) => ({ name: `${guide.identityProvider}.${way.id}`, way })))
  for (const { name, way } of ways) {
    if (name === 'google-workspace.through_another') continue // nothing is pasted on that way
    const given = way.steps.flatMap((step) => step.values ?? [])
    const tokens = given.filter(({ paste }) => paste.kind === 'token' || paste.kind === 'bearer_token')
    expect([name, given.filter(({ paste }) => paste.kind === 'base_url').length]).toEqual([name, 1])
    expect([name, tokens.length]).toEqual([name, name === 'generic.values' ? 2 : 1])
    for (const { paste, note } of tokens) expect(note).toBe(paste.kind === 'token' ? 'token_only' : 'with_bearer')
  }
})

test('only Entra’s tenant URL is announced with a flag; all other base URLs end without a slash', () => {
  const notes = steps.flatMap(({ guide, step }) =>
    (step.values ?? []).filter(({ paste }) => paste.kind === 'base_url').map(({ note }) => [guide.identityProvider, note] as const),
  )
  expect(notes.length).toBeGreaterThanOrEqual(guides.length)
  for (const [identityProvider, note] of notes)
    expect(note).toBe(identityProvider === 'microsoft-entra' ? 'with_flag' : 'no_trailing_slash')
})

test('OneLogin’s template is JSON that names the schemas of SCIM 2.0', () => {
  const step = steps.find(({ name }) => name === 'onelogin.provisioner.template')?.step
  const paste = step?.values?.[0]?.paste
  const template = JSON.parse(paste?.kind === 'text' ? pasteText(paste, values) : '')
  expect(template.schemas).toEqual(['urn:ietf:params:scim:schemas:core:2.0:User'])
  expect(template.userName).toBe('{$parameters.scimusername}')
})
