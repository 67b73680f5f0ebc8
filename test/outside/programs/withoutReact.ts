import { createScimClient } from 'admin-portal-scim/client'
import type { AdminPortalScimElement } from 'admin-portal-scim/element'
import { en } from 'admin-portal-scim/locales/en'
import { createMemoryStorage, createScimBackend } from 'admin-portal-scim/server'
import { createSqliteStorage } from 'admin-portal-scim/server/node'
import { mountAdminPortalScim } from 'admin-portal-scim/vanilla'

declare const maybe: string | undefined

const client = createScimClient({ baseUrl: '/api', getSessionToken: () => null, fetch: undefined })
mountAdminPortalScim('#scim', { client, locale: maybe, catalog: en }).update({ screen: maybe })

const element: AdminPortalScimElement | null = document.querySelector('admin-portal-scim')
element?.addEventListener('screenchange', (event) => event.detail.screen.length)
element?.addEventListener('click', (event) => event.clientX)
element?.addEventListener('portalevent', ({ detail }) => detail.type === 'connection.created' && detail.connection_id)
document.createElement('admin-portal-scim').getSessionToken = async () => null
// @ts-expect-error a number is no client
document.createElement('admin-portal-scim').client = 3

export async function backend() {
  const storage = maybe ? await createSqliteStorage({ folder: maybe }) : createMemoryStorage()
  return createScimBackend({ storage, publicUrl: 'https://scim.example.com', signingKey: 'at-least-32-bytes-of-your-own-secret' })
}
