/** Who looks at the portal. None is a person of the simulated directory, so that whoever leaves there may be anybody. */
export const visitors = {
  admin: { email_address: 'ruth.adeyemi@example.com', roles: ['stytch_admin'] },
  viewer: { email_address: 'paul.novak@example.com', roles: ['scim_viewer'] },
  no_permission: { email_address: 'mia.laurent@example.com', roles: ['stytch_member'] },
}

export type Visitor = keyof typeof visitors
