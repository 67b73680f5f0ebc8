import { useState } from 'react'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim, type AdminPortalScimProps } from '../../src/exports/index.js'
import type { ScimMockHandlers } from '../../src/exports/mocks.js'

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

/** A meta's `render`. */
export function renderPortal(args: PortalArgs, { loaded }: { loaded: Record<string, unknown> }) {
  return <StoryPortal {...args} scim={scimOf(loaded)} />
}
