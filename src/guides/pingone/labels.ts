import type { Labels } from '../types.js'

/** @see https://docs.pingidentity.com/pingone/integrations/p1_create_scim_connection.html */
export const label = {
  integrations: 'Integrations',
  provisioning: 'Provisioning',
  add: '+',
  newConnection: 'New Connection',
  identityStore: 'Identity Store',
  scim: 'SCIM',
  scimOutbound: 'SCIM Outbound',
  next: 'Next',
  baseUrl: 'SCIM Base URL',
  usersResource: 'Users Resource',
  groupsResource: 'Groups Resource',
  scimVersion: 'SCIM Version',
  authentication: 'Authentication Method',
  bearer: 'OAuth 2 Bearer Token',
  accessToken: 'OAuth Access Token',
  authType: 'Auth Type Header',
  bearerType: 'Bearer',
  testConnection: 'Test Connection',
  successful: 'Connection Successful',
  failed: 'Test Connection Failed',
  continue: 'Continue',
  finish: 'Finish',
} as const satisfies Labels
