import { isPermitted, type Permission } from '../contract/permissions.js'
import type { Portal } from '../contract/portal.js'

/** What the person at the screen may do, in the portal's words. */
export interface Abilities {
  can: (permission: Permission) => boolean
  view: boolean
  create: boolean
  update: boolean
  delete: boolean
  searchMembers: boolean
  assignRoles: boolean
  /** May release and drop held deactivations and close the warning about a mass deactivation. */
  reviewDeactivations: boolean
  /** May create and revoke set-up links; a guest who came through one never may. */
  shareSetup: boolean
  /** May see webhook endpoints, where the host offers them; the three below as well. */
  viewWebhooks: boolean
  createWebhooks: boolean
  updateWebhooks: boolean
  deleteWebhooks: boolean
}

/** Derives them from the session's permissions; nothing is allowed until the portal has loaded. */
export function abilitiesOf(portal: Pick<Portal, 'permissions' | 'viewer' | 'webhooks_offered'> | undefined): Abilities {
  const granted = portal?.permissions ?? []
  const can = (permission: Permission) => isPermitted(granted, permission)
  const canWebhooks = (permission: Permission) => portal?.webhooks_offered === true && can('stytch.webhook:get') && can(permission)
  return {
    can,
    view: can('stytch.scim:get'),
    create: can('stytch.scim:create'),
    update: can('stytch.scim:update'),
    delete: can('stytch.scim:delete'),
    searchMembers: can('stytch.member:search'),
    assignRoles: can('stytch.scim:update') && can('stytch.organization:update.settings.implicit-roles'),
    reviewDeactivations: can('stytch.scim:review_deactivations'),
    shareSetup: can('stytch.scim:update') && portal?.viewer?.is_guest !== true,
    viewWebhooks: canWebhooks('stytch.webhook:get'),
    createWebhooks: canWebhooks('stytch.webhook:create'),
    updateWebhooks: canWebhooks('stytch.webhook:update'),
    deleteWebhooks: canWebhooks('stytch.webhook:delete'),
  }
}
