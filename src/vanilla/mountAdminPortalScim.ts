import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createScimClient, type ScimClient } from '../client/createScimClient.js'
import { ScimSdkUsageError } from '../client/errors.js'
import type { ScimClientOptions } from '../client/transport.js'
import { AdminPortalScim } from '../ui/AdminPortalScim.js'
import type { PortalProps } from '../ui/portalProps.js'
import { lendStyles } from './portalStyles.js'

/** Everything `<AdminPortalScim />` takes, with a client or with what makes one. */
export interface MountOptions extends Omit<PortalProps, 'client'> {
  client?: ScimClient | undefined
  /** Where the backend is, when no `client` is given. */
  baseUrl?: string | undefined
  /** Called for each request, when no `client` is given. */
  getSessionToken?: ScimClientOptions['getSessionToken'] | undefined
}

export interface MountedPortal {
  /** Changes what is given and keeps the rest. @throws ScimSdkUsageError after `unmount` */
  update(options: MountOptions): void
  /** Takes the portal out of the page; calling it again does nothing. */
  unmount(): void
}

const mounted = new WeakMap<Element, MountedPortal>()

/**
 * Shows the portal in an element of any page, with its stylesheet and nothing to install. A second call for the same element
 * updates the portal that is there.
 * @throws ScimSdkUsageError when there is no such element, a base URL that cannot be one, or neither a client nor a base URL with `getSessionToken`
 * @example
 * mountAdminPortalScim('#scim', { baseUrl: 'https://api.example.com', getSessionToken: () => session.token })
 */
export function mountAdminPortalScim(target: string | Element, options: MountOptions): MountedPortal {
  const element = findTarget(target)
  const there = mounted.get(element)
  if (there) {
    there.update(options)
    return there
  }
  const portal = mount(element, options)
  mounted.set(element, portal)
  return portal
}

function mount(element: Element, first: MountOptions): MountedPortal {
  let options = first
  const clientOf = createClientSource(() => options)
  const show = () => {
    const { client: _client, baseUrl: _baseUrl, getSessionToken: _getSessionToken, ...props } = options
    return createElement(AdminPortalScim, { ...props, client: clientOf() })
  }
  const content = show()
  const takeStylesBack = lendStyles(element)
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
        // Refused as a whole: a later update must not trip over it again.
        options = before
        throw error
      }
    },
    unmount() {
      if (!isMounted) return
      isMounted = false
      mounted.delete(element)
      root.unmount()
      takeStylesBack()
    },
  }
}

/** Keeps one client as long as the address is the same: a new one would forget everything the portal has read. */
function createClientSource(current: () => MountOptions): () => ScimClient {
  let made: { baseUrl: string; client: ScimClient } | null = null
  return () => {
    const { client, baseUrl, getSessionToken } = current()
    if (client) return client
    if (baseUrl === undefined || !getSessionToken) {
      throw new ScimSdkUsageError(
        'mountAdminPortalScim: neither a client nor baseUrl with getSessionToken was given. The portal has no backend to talk to. Pass one of them.',
      )
    }
    if (made?.baseUrl !== baseUrl) {
      made = { baseUrl, client: createScimClient({ baseUrl, getSessionToken: () => current().getSessionToken?.() ?? null }) }
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
