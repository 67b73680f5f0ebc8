import { formAt } from '../formAt.js'
import type { Picture, PictureRow } from '../types.js'
import { label } from './labels.js'

const fields = ['tenantUrl', 'secretToken', 'testConnection'] as const

/** The credentials page, filled in down to what the step is about. */
export function credentialsForm(marked: (typeof fields)[number]): Picture {
  const { value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['Microsoft Entra admin center', label.enterpriseApps, 'Your app', label.provisioning],
    rows: [
      { kind: 'field', label: label.tenantUrl, value: { kind: 'base_url' }, ...mark('tenantUrl') },
      { kind: 'field', label: label.secretToken, value: value('secretToken', { kind: 'token' }), ...mark('secretToken') },
      { kind: 'button', label: label.testConnection, ...mark('testConnection') },
      { kind: 'button', label: label.create },
    ],
  }
}

/** The form of a new app of one's own. */
export const createForm: Picture = {
  breadcrumb: ['Microsoft Entra admin center', label.enterpriseApps, label.newApplication, label.createOwn],
  rows: [
    { kind: 'checks', label: '', control: 'radio', options: [{ label: label.nonGallery, isOn: true, isMarked: true }] },
    { kind: 'button', label: label.create },
  ],
}

/** Pages of an app and of its provisioning, as the menus at the side list them. */
const pages = {
  app: [label.overview, label.usersAndGroups, label.provisioning],
  provisioning: [label.overview, label.onDemand, label.attributeMapping],
} as const

/** One page of an app: its menu above what the page holds. */
export function entraAt<Menu extends keyof typeof pages>(
  menu: Menu,
  current: (typeof pages)[Menu][number],
  rows: readonly PictureRow[],
): Picture {
  const app = ['Microsoft Entra admin center', label.enterpriseApps, 'Your app'] as const
  const isMarked = rows.length === 0
  return {
    breadcrumb: menu === 'app' ? [...app, current] : [...app, label.provisioning, current],
    rows: [{ kind: 'tabs', labels: pages[menu], current, ...(isMarked && { isMarked }) }, ...rows],
  }
}

/** What the mapping of users lets Entra do. */
export const targetActions = [label.create, 'Update', 'Delete'].map((each) => ({ label: each, isOn: true }))
