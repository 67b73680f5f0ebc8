import type { Labels } from '../types.js'

/** @see https://jumpcloud.com/support/provision-and-manage-users-and-groups-in-apps-using-custom-scim-identity-management-integration */
export const label = {
  ssoApplications: 'SSO Applications',
  identityManagement: 'Identity Management',
  scimApi: 'SCIM API',
  scimVersion: 'SCIM Version',
  baseUrl: 'Base URL',
  tokenKey: 'Token Key',
  testUserEmail: 'Test User Email',
  testConnection: 'Test Connection',
  manageGroups: 'Enable management of User Groups and Group Membership in this application',
  activate: 'Activate',
  save: 'Save',
  userGroups: 'User Groups',
  insights: 'Directory Insights',
} as const satisfies Labels
