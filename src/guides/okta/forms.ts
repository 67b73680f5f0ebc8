import { formAt } from '../formAt.js'
import type { Picture, PictureRow } from '../types.js'
import { label } from './labels.js'

export const appPath = ['Okta Admin Console', label.applications, 'Your app'] as const
export const integrationPath = [...appPath, label.provisioning, label.integration] as const
export const appTabs = [label.general, label.signOn, label.provisioning, label.import, label.assignments, label.pushGroups] as const

const connectionFields = ['baseUrl', 'uniqueIdentifier', 'actions', 'authorization', 'test'] as const

/** The SCIM Connection form of a custom app, filled in down to the field the step is about. */
export function connectionForm(marked: (typeof connectionFields)[number]): Picture {
  const { isFilled, value, mark } = formAt(connectionFields, marked)
  const isPushOn = isFilled('actions')
  const authentication: PictureRow[] = isFilled('authorization')
    ? [
        { kind: 'field', label: label.authenticationMode, value: { kind: 'text', text: label.httpHeader }, control: 'select' },
        { kind: 'heading', text: label.httpHeader },
        { kind: 'field', label: label.authorization, value: { kind: 'token' }, prefix: 'Bearer', ...mark('authorization') },
      ]
    : [{ kind: 'field', label: label.authenticationMode, value: { kind: 'empty' }, control: 'select' }]
  return {
    breadcrumb: integrationPath,
    rows: [
      { kind: 'heading', text: label.scimConnection },
      { kind: 'field', label: label.scimBaseUrl, value: { kind: 'base_url' }, ...mark('baseUrl') },
      {
        kind: 'field',
        label: label.uniqueIdentifier,
        value: value('uniqueIdentifier', { kind: 'text', text: 'userName' }),
        ...mark('uniqueIdentifier'),
      },
      {
        kind: 'checks',
        label: label.actions,
        options: [
          { label: label.importUsers, isOn: false },
          { label: label.pushNewUsers, isOn: isPushOn },
          { label: label.pushProfileUpdates, isOn: isPushOn },
          { label: label.pushGroups, isOn: isPushOn },
          { label: label.importGroups, isOn: false },
        ],
        ...mark('actions'),
      },
      ...authentication,
      { kind: 'button', label: label.testConnector, ...mark('test') },
    ],
  }
}

export const toAppForm: Picture = {
  breadcrumb: [...appPath, label.provisioning, label.toApp],
  rows: [
    {
      kind: 'checks',
      label: label.enable,
      options: [
        { label: label.createUsers, isOn: true },
        { label: label.updateUsers, isOn: true },
        { label: label.deactivateUsers, isOn: true },
      ],
      isMarked: true,
    },
    { kind: 'checks', label: label.syncPassword, options: [{ label: label.enable, isOn: false }] },
    { kind: 'button', label: label.save },
  ],
}

export const assignForm: Picture = {
  breadcrumb: [...appPath, label.assignments],
  rows: [
    { kind: 'tabs', labels: appTabs, current: label.assignments },
    { kind: 'button', label: label.assign, isMarked: true },
  ],
}

export const unassignForm: Picture = {
  breadcrumb: [...appPath, label.assignments],
  rows: [
    { kind: 'tabs', labels: appTabs, current: label.assignments },
    { kind: 'list', label: '', items: [{ text: 'Your test person', mark: 'remove' }] },
    { kind: 'button', label: label.ok },
  ],
}

export const pushGroupsForm: Picture = {
  breadcrumb: [...appPath, label.pushGroups],
  rows: [
    { kind: 'tabs', labels: appTabs, current: label.pushGroups },
    { kind: 'button', label: label.addPushGroups, isMarked: true },
    { kind: 'field', label: label.findByName, value: { kind: 'text', text: 'Your group' } },
    { kind: 'checks', label: '', options: [{ label: label.pushImmediately, isOn: true }] },
    { kind: 'button', label: label.save },
  ],
}
