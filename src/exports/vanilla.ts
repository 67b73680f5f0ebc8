/** The portal for any page, with renderer, client and stylesheet included. */
export { createScimClient, type ScimClient } from '../client/createScimClient.js'
export { defineGuide, type HostGuide } from '../guides/defineGuide.js'
export { type MountedPortal, type MountOptions, mountAdminPortalScim } from '../vanilla/mountAdminPortalScim.js'
