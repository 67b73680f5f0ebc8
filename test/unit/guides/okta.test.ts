import { describe, expect, test } from 'vitest'
import { okta } from '../../../src/guides/okta.js'
import type { GuideWay } from '../../../src/guides/types.js'
import { labelsOf, sentences } from './everyGuide.js'

function wayOf(id: string): GuideWay {
  const way = okta.ways.find((candidate) => candidate.id === id)
  if (!way) throw new Error(`Okta has no way "${id}".`)
  return way
}

// The labels of Okta's console, as its documentation spells them; what both paths share at the end.
const lastSteps = [
  ['Provisioning', 'To App', 'Edit', 'Enable', 'Create Users', 'Update User Attributes', 'Deactivate Users', 'Sync Password', 'Save'],
  ['Attribute Mappings', 'Sign On'],
  ['Assignments', 'Assign', 'Assign to People', 'Assign to Groups', 'Save and Go Back', 'Done'],
  ['Provision User', 'OK'],
  ['Push Groups', '+ Push Groups', 'Find groups by name', 'Find groups by rule', 'Push group memberships immediately', 'Active'],
].flat()

const samlLabels = [
  ['Applications', 'General', 'App Settings', 'Edit', 'Provisioning', 'SCIM', 'Enable SCIM provisioning', 'Save', 'None'],
  ['Settings', 'Integration', 'SCIM Connection'],
  ['SCIM connector base URL', 'Unique identifier field for users', 'Supported provisioning actions'],
  ['Push New Users', 'Push Profile Updates', 'Push Groups', 'Import New Users and Profile Updates', 'Import Groups'],
  ['Authentication Mode', 'HTTP Header', 'Authorization', 'Test Connector Configuration', 'Close'],
  ['Import', 'Import Now'],
].flat()

const standaloneLabels = [
  ['Applications', 'Browse App Catalog', 'Add Integration', 'General Settings', 'Application label', 'Next'],
  ['Sign-On Options', 'Sign On', 'Application username format', 'Email', 'Done'],
  ['Provisioning', 'Configure API Integration', 'Enable API Integration', 'Import Groups', 'Test API Credentials', 'Save'],
].flat()

describe.each([
  { id: 'saml', labels: [...samlLabels, ...lastSteps] },
  {
    id: 'oauth',
    labels: [...standaloneLabels, ...lastSteps, 'SCIM 2.0 Test App (OAuth Bearer Token)', 'SCIM 2.0 Base Url', 'OAuth Bearer Token'],
  },
  { id: 'header', labels: [...standaloneLabels, ...lastSteps, 'SCIM 2.0 Test App (Header Auth)', 'Base URL', 'API Token'] },
])('the way $id', ({ id, labels }) => {
  test('quotes every label of Okta’s console that the admin sees', () => {
    const met = labelsOf(wayOf(id))
    expect(labels.filter((label) => !met.has(label))).toEqual([])
  })
})

test('the SAML app comes first, then the standalone app whose token field takes the plain token', () => {
  expect(okta.ways.map((way) => way.id)).toEqual(['saml', 'oauth', 'header'])
})

test('SCIM is added to a SAML app in ten steps, in the order of Okta’s screens', () => {
  const required = wayOf('saml').steps.filter((step) => !step.isOptional)
  expect(required.map((step) => step.id)).toEqual([
    'turn_on',
    'open_settings',
    'base_url',
    'unique_identifier',
    'actions',
    'token',
    'test',
    'to_app',
    'assign',
    'push_groups',
  ])
})

test('a token is pasted alone after Okta’s own “Bearer”, and with the scheme where Okta sends the field unchanged', () => {
  const pasted = okta.ways.map((way) => way.steps.find((step) => step.id === 'token')?.values)
  expect(pasted).toEqual([
    [{ label: 'Authorization', paste: { kind: 'token' }, note: 'token_only' }],
    [{ label: 'OAuth Bearer Token', paste: { kind: 'token' }, note: 'token_only' }],
    [{ label: 'API Token', paste: { kind: 'bearer_token' }, note: 'with_bearer' }],
  ])
})

test('the drawn connection form fills up step by step and always shows the boxes to leave unticked', () => {
  const forms = ['base_url', 'unique_identifier', 'actions', 'token', 'test'].map(
    (id) => wayOf('saml').steps.find((step) => step.id === id)?.picture?.rows ?? [],
  )
  const ticked = forms.map(
    (rows) => rows.flatMap((row) => (row.kind === 'checks' ? row.options.filter((option) => option.isOn) : [])).length,
  )
  const shown = forms.map((rows) => rows.flatMap((row) => (row.kind === 'checks' ? row.options : [])).length)
  const filled = forms.map((rows) => rows.filter((row) => row.kind === 'field' && row.value.kind !== 'empty').length)
  expect(ticked).toEqual([0, 0, 3, 3, 3])
  expect(shown).toEqual([5, 5, 5, 5, 5])
  expect(filled).toEqual([1, 2, 2, 4, 4])
})

test('Okta’s own messages lead to their fix', () => {
  const find = (words: string) => okta.errors.filter((error) => error.text.includes(words)).map((error) => error.id)
  expect(find('Error authenticating: Unauthorized')).toEqual(['unauthorized'])
  expect(find('Error authenticating: null')).toEqual(['null_answer'])
  expect(find('Connect timed out')).toEqual(['timed_out'])
  expect(find('Matching user not found')).toEqual(['matching_user_not_found'])
  expect(find('Click Provision User.')).toEqual(['assigned_before'])
  expect(find('Invalid SCIM token')).toEqual(['token_refused_later'])
  expect(find('Create new user returned empty user.')).toEqual(['empty_user'])
  expect(find("Invalid JSON: Unrecognized token 'error'")).toEqual(['not_json'])
  expect(find('HTTP 403 Forbidden')).toEqual(['group_forbidden'])
  expect(find('has conflicts with custom property')).toEqual(['profile_conflict'])
  expect(sentences['guide.okta.error.import_groups_400.symptom']).toContain('400')
})
