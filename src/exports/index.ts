'use client'
export { defineGuide, type GuideSentenceKey, type HostGuide } from '../guides/defineGuide.js'
export type { Guide, GuideStep, GuideWay, Picture } from '../guides/types.js'
export type {
  Catalog,
  GuideMessages,
  Message,
  MessageKey,
  MessageOverrides,
  MessageValues,
  Noun,
  Plural,
  PortalMessages,
} from '../locales/types.js'
/** The portal as a React component. */
export { AdminPortalScim, type AdminPortalScimProps } from '../ui/AdminPortalScim.js'
export { type Appearance, type AppearanceVariable, appearanceVariables } from '../ui/appearance.js'
export type { PortalEvent } from '../ui/events.js'
export type { PartClassNames, PartName } from '../ui/parts.js'
export type { PortalContact } from '../ui/portalProps.js'
export { ScimHealthBadge, type ScimHealthBadgeProps } from '../ui/ScimHealthBadge.js'
