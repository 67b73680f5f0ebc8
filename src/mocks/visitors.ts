export const visitorNames = ['admin', 'viewer', 'no_permission'] as const
export type Visitor = (typeof visitorNames)[number]

/** The people who look at the portal. None is in the simulated directory, so anyone there may leave. */
export const visitors: Record<Visitor, { email_address: string; roles: string[] }> = {
  admin: { email_address: 'ruth.adeyemi@example.com', roles: ['stytch_admin'] },
  viewer: { email_address: 'paul.novak@example.com', roles: ['scim_viewer'] },
  no_permission: { email_address: 'mia.laurent@example.com', roles: ['stytch_member'] },
}
