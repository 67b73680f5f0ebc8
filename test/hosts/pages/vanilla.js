import { mountAdminPortalScim } from 'admin-portal-scim/vanilla'

mountAdminPortalScim('#portal', {
  baseUrl: location.origin,
  getSessionToken: () => 'given by the test',
  ...globalThis.portalProps,
})
