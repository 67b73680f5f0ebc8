import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createScimClient, type ScimClient } from '../client/createScimClient.js'
import { ScimSdkUsageError } from '../client/errors.js'
import type { ScimClientOptions } from '../client/transport.js'
import { AdminPortalScim } from '../ui/AdminPortalScim.js'
import type { PortalProps } from '../ui/portalProps.js'
import { adoptStyles } from './portalStyles.js'

/** The options of `<AdminPortalScim />`, with a client or with what is needed to create one. */
export interface MountOptions extends Omit<PortalProps, 'client'> {
  client?: ScimClient | undefined
  /** Where the backend is, if no `client` is given. */
  baseUrl?: string | undefined
  /** Asks for a session, if no `client` is given. Another function is another session. */
  getSessionToken?: ScimClientOptions['getSessionToken'] | undefined
  /** Whether the browser sends its cookies, if no `client` is given; `getSessionToken` may then be left out. */
  credentials?: ScimClientOptions['credentials'] | undefined
}

export interface MountedPortal {
  /** Changes the given options and keeps the rest. @throws ScimSdkUsageError after `unmount` */
  update(options: MountOptions): void
  /** Removes the portal from the page; calling it again does nothing. */
  unmount(): void
}

const mounted = new WeakMap<Element, MountedPortal>()

/**
 * Shows the portal in an element of any page, stylesheet included. A second call for the same element
 * updates the existing portal.
 * @throws ScimSdkUsageError if the element does not exist, the base URL is invalid, or there is neither a client nor a base URL with `getSessionToken` or `credentials`
 * @example
 * mountAdminPortalScim('#scim', { baseUrl: 'https://api.example.com', getSessionToken: () => session.token })
 */
export function mountAdminPortalScim(target: string | Element, options: MountOptions): MountedPortal {
  const element = findTarget(target)
  const existing = mounted.get(element)
  if (existing) {
    existing.update(options)
    return existing
  }
  const portal = mount(element, options)
  mounted.set(element, portal)
  return portal
}

function mount(element: Element, first: MountOptions): MountedPortal {
  let options = first
  const clientOf = createClientSource(() => options)
  const show = () => {
    const { client: _client, baseUrl: _baseUrl, getSessionToken: _getSessionToken, credentials: _credentials, ...props } = options
    return createElement(AdminPortalScim, { ...props, client: clientOf() })
  }
  const content = show()
  const removeStyles = adoptStyles(element)
  const root = createRoot(element)
  root.render(content)
  let isMounted = true

  return {
    update(changes) {
      if (!isMounted) {
        throw new ScimSdkUsageError('update: the portal was unmounted, so there is nothing to update. Call mountAdminPortalScim again.')
      }
      const before = options
      options = { ...options, ...changes }
      try {
        root.render(show())
      } catch (error) {
        // Rejected as a whole, so that a later update does not fail because of it again.
        options = before
        throw error
      }
    },
    unmount() {
      if (!isMounted) return
      isMounted = false
      mounted.delete(element)
      root.unmount()
      removeStyles()
    },
  }
}

/** Keeps one client while the base URL stays the same: a new client would discard everything the portal has loaded. */
function createClientSource(current: () => MountOptions): () => ScimClient {
  let made: { baseUrl: string; client: ScimClient } | null = null
  return () => {
    const { client, baseUrl, getSessionToken, credentials } = current()
    if (client) return client
    if (baseUrl === undefined || !(getSessionToken || credentials)) {
      throw new ScimSdkUsageError(
        'mountAdminPortalScim: neither a client nor baseUrl with getSessionToken or credentials was given. The portal has no backend to talk to. Pass one of them.',
      )
    }
    if (made?.baseUrl !== baseUrl) {
      const options: ScimClientOptions = {
        baseUrl,
        get getSessionToken() {
          return current().getSessionToken
        },
        get credentials() {
          return current().credentials
        },
      }
      made = { baseUrl, client: createScimClient(options) }
    }
    return made.client
  }
}

function findTarget(target: string | Element): Element {
  const element = typeof target === 'string' ? document.querySelector(target) : target
  if (element) return element
  const what = typeof target === 'string' ? `no element matches "${target}"` : 'the target is missing'
  throw new ScimSdkUsageError(
    `mountAdminPortalScim: ${what}. The portal has nowhere to render. Call it after the element exists, or pass the element itself.`,
  )
}
