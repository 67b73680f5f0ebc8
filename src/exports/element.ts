/** Registers `<admin-portal-scim>`: the one entry with a side effect. */
import { AdminPortalScimElement } from '../vanilla/AdminPortalScimElement.js'

export { createScimClient, type ScimClient } from '../client/createScimClient.js'
export { defineGuide, type HostGuide } from '../guides/defineGuide.js'
export type {
  AdminPortalScimElementAttributes,
  AdminPortalScimElementEventMap,
  AdminPortalScimElementProperties,
  AdminPortalScimElementProps,
} from '../vanilla/elementTypes.js'
export { AdminPortalScimElement }

if (typeof customElements !== 'undefined' && !customElements.get('admin-portal-scim')) {
  customElements.define('admin-portal-scim', AdminPortalScimElement)
}
