/** The portal for any page: renderer, client and stylesheet included, nothing to install. */
export { createScimClient, type ScimClient } from '../client/createScimClient.js'
export { type MountedPortal, type MountOptions, mountAdminPortalScim } from '../vanilla/mountAdminPortalScim.js'
