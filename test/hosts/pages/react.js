import { AdminPortalScim, ScimHealthBadge } from 'admin-portal-scim'
import { createScimClient } from 'admin-portal-scim/client'
import 'admin-portal-scim/styles.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const { badge, ...props } = globalThis.portalProps ?? {}
const client = createScimClient({ baseUrl: location.origin, getSessionToken: () => 'given by the test' })
createRoot(document.querySelector('#portal')).render(createElement(badge ? ScimHealthBadge : AdminPortalScim, { client, ...props }))
