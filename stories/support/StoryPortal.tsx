import { useState } from 'react'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim, type AdminPortalScimProps, type Catalog } from '../../src/exports/index.js'
import type { ScimMockHandlers } from '../../src/exports/mocks.js'
import { en } from '../../src/locales/languages/en.js'

/** Everything the portal takes; its client talks to the story's own backend. */
export type PortalArgs = Omit<AdminPortalScimProps, 'client'>

/** Milliseconds. The backend runs in this page, so retries need no delay. */
const retry = { firstDelay: 10, longestDelay: 100 }

/** The story's own backend, from the loader. */
export function scimOf(loaded: Record<string, unknown>): ScimMockHandlers {
  // The loader in .storybook/mocks.ts provides it; Storybook does not know its type.
  return loaded.scim as ScimMockHandlers
}

export function clientOf({ baseUrl, getSessionToken }: ScimMockHandlers) {
  return createScimClient({ baseUrl, getSessionToken, retry })
}

/** The portal as on a host's page. */
export function StoryPortal({ scim, ...args }: PortalArgs & { scim: ScimMockHandlers }) {
  const [client] = useState(() => clientOf(scim))
  return <AdminPortalScim {...args} client={client} />
}

/** English written from right to left, which mirrors the portal and leaves every sentence findable. */
export const mirroredEnglish: Catalog = { ...en, locale: 'ar' }

/** A meta's `render`. A story without a language of its own is in Arabic where the toolbar says right to left. */
export function renderPortal(args: PortalArgs, { loaded, globals }: { loaded: Record<string, unknown>; globals: Record<string, unknown> }) {
  const hasLanguage = args.locale !== undefined || args.catalog !== undefined
  const arabic = globals.direction === 'rtl' && !hasLanguage ? { locale: 'ar' } : {}
  return <StoryPortal {...args} {...arabic} scim={scimOf(loaded)} />
}
