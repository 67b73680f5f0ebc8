import { formAt } from '../formAt.js'
import type { Picture } from '../types.js'
import { label } from './labels.js'

const fields = ['version', 'baseUrl', 'token', 'email', 'test', 'groups', 'activate'] as const

/** The tab Identity Management, filled in down to what the step is about. */
export function identityManagementForm(marked: (typeof fields)[number]): Picture {
  const { isFilled, value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['JumpCloud', label.ssoApplications, 'Your app', label.identityManagement],
    rows: [
      { kind: 'heading', text: label.scimApi },
      { kind: 'field', label: label.scimVersion, value: { kind: 'text', text: '2.0' }, control: 'select', ...mark('version') },
      { kind: 'field', label: label.baseUrl, value: value('baseUrl', { kind: 'base_url' }), ...mark('baseUrl') },
      { kind: 'field', label: label.tokenKey, value: value('token', { kind: 'token' }), ...mark('token') },
      {
        kind: 'field',
        label: label.testUserEmail,
        value: value('email', { kind: 'text', text: 'scim-test@your-domain' }),
        ...mark('email'),
      },
      { kind: 'button', label: label.testConnection, ...mark('test') },
      { kind: 'checks', label: '', options: [{ label: label.manageGroups, isOn: isFilled('groups'), ...mark('groups') }] },
      { kind: 'button', label: label.activate, ...mark('activate') },
    ],
  }
}

/** The application, opened at the tab that SCIM is set up on. */
export const appForm: Picture = {
  breadcrumb: ['JumpCloud', label.ssoApplications, 'Your app'],
  rows: [{ kind: 'tabs', labels: [label.identityManagement, label.userGroups], current: label.identityManagement, isMarked: true }],
}

/** The groups bound to the application. */
export function userGroupsForm(isBound: boolean): Picture {
  return {
    breadcrumb: ['JumpCloud', label.ssoApplications, 'Your app', label.userGroups],
    rows: [
      { kind: 'tabs', labels: [label.identityManagement, label.userGroups], current: label.userGroups },
      { kind: 'checks', label: '', options: [{ label: 'A group with your test person', isOn: isBound, isMarked: true }] },
      { kind: 'button', label: label.save },
    ],
  }
}
