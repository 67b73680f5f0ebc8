import type { Labels } from '../types.js'

/**
 * Labels of the Entra admin center; the last block belongs to the screens before 2025, which some tenants still show.
 * @see https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export const label = {
  entraId: 'Entra ID',
  enterpriseApps: 'Enterprise apps',
  newApplication: '+ New application',
  createOwn: '+ Create your own application',
  nonGallery: "Integrate any other application you don't find in the gallery (Non-gallery)",
  create: 'Create',
  provisioning: 'Provisioning',
  newConfiguration: '+ New configuration',
  connectivity: 'Connectivity',
  tenantUrl: 'Tenant URL',
  secretToken: 'Secret Token',
  testConnection: 'Test Connection',
  usersAndGroups: 'Users and groups',
  attributeMapping: 'Attribute mapping',
  save: 'Save',
  onDemand: 'Provision on-demand',
  overview: 'Overview',
  properties: 'Properties',
  apply: 'Apply',
  start: 'Start provisioning',
  restart: 'Restart provisioning',
  getStarted: 'Get started',
  mode: 'Provisioning Mode',
  automatic: 'Automatic',
  adminCredentials: 'Admin Credentials',
  mappings: 'Mappings',
  targetActions: 'Target Object Actions',
  settings: 'Settings',
  status: 'Provisioning Status',
  on: 'On',
} as const satisfies Labels
