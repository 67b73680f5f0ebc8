import { formAt } from '../formAt.js'
import { pickLabels } from '../pickLabels.js'
import { tokenCauses } from '../tokenCauses.js'
import type { GuideValue, GuideWay, Picture } from '../types.js'
import { integrationPath } from './forms.js'
import { label } from './labels.js'
import { lastSteps } from './lastSteps.js'

/** What differs between Okta's two catalog templates for a bearer token. */
interface Template {
  id: 'oauth' | 'header'
  appName: string
  baseUrlLabel: string
  tokenLabel: 'oauthToken' | 'apiToken'
  token: GuideValue
}

const apiFields = ['baseUrl', 'token', 'importGroups', 'test'] as const

/** The API Integration form of a template app, filled in down to the field the step is about. */
function apiForm(template: Template, marked: (typeof apiFields)[number]): Picture {
  const { isFilled, value, mark } = formAt(apiFields, marked)
  return {
    breadcrumb: integrationPath,
    rows: [
      { kind: 'checks', label: '', options: [{ label: label.enableApi, isOn: true }] },
      { kind: 'field', label: template.baseUrlLabel, value: { kind: 'base_url' }, ...mark('baseUrl') },
      { kind: 'field', label: label[template.tokenLabel], value: value('token', template.token.paste), ...mark('token') },
      // Okta ticks it by default.
      { kind: 'checks', label: '', options: [{ label: label.importGroups, isOn: !isFilled('importGroups') }], ...mark('importGroups') },
      { kind: 'button', label: label.testApi, ...mark('test') },
      { kind: 'button', label: label.save },
    ],
  }
}

function standalone(template: Template): GuideWay {
  return {
    id: template.id,
    minutes: 12,
    steps: [
      {
        id: 'add_app',
        place: 'identity_provider',
        labels: { ...pickLabels(label, 'applications', 'browseCatalog', 'addIntegration'), template: template.appName },
        values: [{ label: label.browseCatalog, paste: { kind: 'text', text: 'SCIM 2.0' } }],
        picture: {
          breadcrumb: ['Okta Admin Console', label.applications, label.browseCatalog],
          rows: [
            { kind: 'heading', text: template.appName },
            { kind: 'button', label: label.addIntegration, isMarked: true },
          ],
        },
      },
      {
        id: 'name',
        place: 'identity_provider',
        labels: pickLabels(label, 'generalSettings', 'applicationLabel', 'next'),
        picture: {
          breadcrumb: ['Okta Admin Console', label.applications, template.appName, label.generalSettings],
          rows: [
            { kind: 'field', label: label.applicationLabel, value: { kind: 'text', text: 'This product' }, isMarked: true },
            { kind: 'button', label: label.next },
          ],
        },
      },
      {
        id: 'user_name',
        place: 'identity_provider',
        labels: pickLabels(label, 'signOnOptions', 'usernameFormat', 'email', 'done', 'signOn', 'settings', 'edit'),
        points: ['later'],
        picture: {
          breadcrumb: ['Okta Admin Console', label.applications, template.appName, label.signOnOptions],
          rows: [
            {
              kind: 'field',
              label: label.usernameFormat,
              value: { kind: 'text', text: label.email },
              control: 'select',
              isMarked: true,
            },
            { kind: 'button', label: label.done },
          ],
        },
        errors: ['user_name_not_email'],
      },
      {
        id: 'enable_api',
        place: 'identity_provider',
        labels: pickLabels(label, 'provisioning', 'configureApi', 'enableApi'),
        picture: {
          breadcrumb: integrationPath,
          rows: [{ kind: 'checks', label: '', options: [{ label: label.enableApi, isOn: true, isMarked: true }] }],
        },
      },
      {
        id: 'base_url',
        place: 'identity_provider',
        labels: { baseUrl: template.baseUrlLabel },
        values: [{ label: template.baseUrlLabel, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
        picture: apiForm(template, 'baseUrl'),
        settles: ['wrong_path'],
      },
      {
        id: 'token',
        place: 'identity_provider',
        labels: pickLabels(label, template.tokenLabel),
        values: [template.token],
        picture: apiForm(template, 'token'),
        errors: ['unauthorized'],
        settles: tokenCauses,
      },
      {
        id: 'import_groups',
        place: 'identity_provider',
        labels: pickLabels(label, 'importGroups'),
        picture: apiForm(template, 'importGroups'),
        errors: ['import_groups_400'],
      },
      {
        id: 'test',
        place: 'identity_provider',
        labels: pickLabels(label, 'testApi', 'save'),
        points: ['proof'],
        picture: apiForm(template, 'test'),
        errors: ['unauthorized', 'null_answer', 'timed_out', 'import_groups_400'],
        proves: ['reached_us', 'token_accepted'],
      },
      ...lastSteps,
    ],
  }
}

/** A separate app from Okta’s catalog; its token field expects the same as other providers'. */
export const oauth = standalone({
  id: 'oauth',
  appName: 'SCIM 2.0 Test App (OAuth Bearer Token)',
  baseUrlLabel: 'SCIM 2.0 Base Url',
  tokenLabel: 'oauthToken',
  token: { label: label.oauthToken, paste: { kind: 'token' }, note: 'token_only' },
})

/** The same for the older Header Auth template. */
export const header = standalone({
  id: 'header',
  appName: 'SCIM 2.0 Test App (Header Auth)',
  baseUrlLabel: label.plainBaseUrl,
  tokenLabel: 'apiToken',
  // Okta sends this field unchanged, so it must include the scheme.
  token: { label: label.apiToken, paste: { kind: 'bearer_token' }, note: 'with_bearer' },
})
