import { formAt } from '../formAt.js'
import type { Picture } from '../types.js'
import { label } from './labels.js'

const fields = ['baseUrl', 'usersResource', 'version', 'token', 'authType', 'test'] as const

/** The Authentication step, filled in down to the field the step is about. */
export function authenticationForm(marked: (typeof fields)[number]): Picture {
  const { value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['PingOne', label.integrations, label.provisioning, label.newConnection],
    rows: [
      { kind: 'field', label: label.baseUrl, value: { kind: 'base_url' }, ...mark('baseUrl') },
      {
        kind: 'field',
        label: label.usersResource,
        value: value('usersResource', { kind: 'text', text: '/Users' }),
        ...mark('usersResource'),
      },
      {
        kind: 'field',
        label: label.groupsResource,
        value: value('usersResource', { kind: 'text', text: '/Groups' }),
      },
      {
        kind: 'field',
        label: label.scimVersion,
        value: value('version', { kind: 'text', text: '2.0' }),
        control: 'select',
        ...mark('version'),
      },
      {
        kind: 'field',
        label: label.authentication,
        value: value('token', { kind: 'text', text: label.bearer }),
        control: 'select',
      },
      { kind: 'field', label: label.accessToken, value: value('token', { kind: 'token' }), ...mark('token') },
      {
        kind: 'field',
        label: label.authType,
        value: value('authType', { kind: 'text', text: label.bearerType }),
        control: 'select',
        ...mark('authType'),
      },
      { kind: 'button', label: label.testConnection, ...mark('test') },
    ],
  }
}

const start = ['PingOne', label.integrations, label.provisioning] as const

/** The first page of a new connection. */
export const newConnectionForm: Picture = {
  breadcrumb: [...start, label.newConnection],
  rows: [
    { kind: 'list', label: label.identityStore, items: [{ text: label.scim, mark: 'choose' }] },
    { kind: 'button', label: label.next },
  ],
}

/** A connection that was finished and is off until its switch is set. */
export const switchForm: Picture = {
  breadcrumb: [...start],
  rows: [{ kind: 'checks', label: '', options: [{ label: 'Your connection', isOn: true, isMarked: true }] }],
}

/** A rule of the connection: whom it matches, and which groups go with them. */
export function ruleForm(marked: 'match' | 'groups' | 'leave'): Picture {
  return {
    breadcrumb: [...start, 'Your rule'],
    rows: [
      {
        kind: 'list',
        label: 'Users',
        items: [{ text: 'Your test person', ...(marked === 'match' && { mark: 'choose' }), ...(marked === 'leave' && { mark: 'remove' }) }],
      },
      { kind: 'list', label: 'Groups', items: [{ text: 'Your group', ...(marked === 'groups' && { mark: 'choose' }) }] },
    ],
  }
}
