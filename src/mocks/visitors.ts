/** Who looks at the portal. Dana is also a person of the simulated directory, so what groups give her shows. */
export const visitors = {
  admin: { email_address: 'dana.reyes@example.com', roles: ['stytch_admin'] },
  viewer: { email_address: 'grace.mwangi@example.com', roles: ['scim_viewer'] },
  no_permission: { email_address: 'leo.santos@example.com', roles: ['stytch_member'] },
}

export type Visitor = keyof typeof visitors
