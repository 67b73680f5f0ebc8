import { formAt } from '../formAt.js'
import type { Picture, PictureRow } from '../types.js'
import { label } from './labels.js'

/** OneLogin's own macros in SCIM 2.0 schemas; the templates in older guides use version 1 schemas. */
export const template = JSON.stringify(
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: '{$parameters.scimusername}',
    name: { givenName: '{$user.firstname}', familyName: '{$user.lastname}', formatted: '{$user.display_name}' },
    displayName: '{$user.display_name}',
    emails: [{ value: '{$user.email}', type: 'work', primary: true }],
  },
  null,
  2,
)

/** Its first line, for the forms that are about another field. */
const shortTemplate = '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], … }'

const configurationFields = ['baseUrl', 'template', 'token', 'enable'] as const

/** The Configuration tab, filled in down to the field the step is about. */
export function configurationForm(marked: (typeof configurationFields)[number]): Picture {
  const { value, mark } = formAt(configurationFields, marked)
  return {
    breadcrumb: ['OneLogin', label.applications, 'Your app', label.configuration],
    rows: [
      { kind: 'field', label: label.baseUrl, value: { kind: 'base_url' }, ...mark('baseUrl') },
      {
        kind: 'field',
        label: label.template,
        value: value('template', { kind: 'text', language: 'json', text: marked === 'template' ? template : shortTemplate }),
        ...mark('template'),
      },
      { kind: 'field', label: label.customHeaders, value: { kind: 'empty' } },
      { kind: 'field', label: label.token, value: value('token', { kind: 'token' }), ...mark('token') },
      { kind: 'heading', text: label.apiConnection },
      { kind: 'button', label: label.enable, ...mark('enable') },
    ],
  }
}

/** The Provisioning tab: approvals off, and what happens to leavers. */
export function provisioningForm(marked: 'approval' | 'leavers'): Picture {
  const { mark } = formAt(['approval', 'leavers'], marked)
  return {
    breadcrumb: ['OneLogin', label.applications, 'Your app', label.provisioning],
    rows: [
      { kind: 'checks', label: '', options: [{ label: label.enableProvisioning, isOn: true }] },
      {
        kind: 'checks',
        label: label.approval,
        options: [
          { label: label.createUser, isOn: false },
          { label: label.deleteUser, isOn: false },
          { label: label.updateUser, isOn: false },
        ],
        ...mark('approval'),
      },
      {
        kind: 'field',
        label: label.whenDeleted,
        value: { kind: 'text', text: marked === 'leavers' ? label.suspend : label.delete },
        control: 'select',
        ...mark('leavers'),
      },
      { kind: 'button', label: label.save },
    ],
  }
}

const tabs = [label.configuration, label.parameters, label.rules, label.provisioning, label.access] as const

/** One tab of the app, with what it holds. */
export function appForm(current: (typeof tabs)[number], rows: readonly PictureRow[]): Picture {
  return {
    breadcrumb: ['OneLogin', label.applications, 'Your app', current],
    rows: [{ kind: 'tabs', labels: tabs, current }, ...rows],
  }
}
