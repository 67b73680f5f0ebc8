/** What a session may be allowed to do, as `resource:action` strings. `resource:*` grants every action on the resource. */
export const permissions = [
  'stytch.scim:create',
  'stytch.scim:get',
  'stytch.scim:update',
  'stytch.scim:delete',
  'stytch.scim:review_deactivations',
  'stytch.member:search',
  'stytch.organization:update.settings.implicit-roles',
  'stytch.webhook:create',
  'stytch.webhook:get',
  'stytch.webhook:update',
  'stytch.webhook:delete',
] as const

export type Permission = (typeof permissions)[number]

/** Tells whether the granted strings cover the permission, `resource:*` included. */
export function isPermitted(granted: readonly string[], permission: Permission): boolean {
  const resource = permission.slice(0, permission.indexOf(':'))
  return granted.includes(permission) || granted.includes(`${resource}:*`)
}

/** Tells whether a string may be granted at all; anything else is refused where it is stored. */
export function isGrantable(value: string): boolean {
  return (
    (permissions as readonly string[]).includes(value) || permissions.some((known) => value === `${known.slice(0, known.indexOf(':'))}:*`)
  )
}
