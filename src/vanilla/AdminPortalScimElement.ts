import type { PortalEvent } from '../ui/events.js'
import type { AdminPortalScimElementEventMap, AdminPortalScimElementProperties } from './elementTypes.js'
import { type MountedPortal, type MountOptions, mountAdminPortalScim } from './mountAdminPortalScim.js'

/** Options that are properties, because their values do not fit an attribute. */
const properties = [
  'client',
  'getSessionToken',
  'credentials',
  'appearance',
  'catalog',
  'messages',
  'contact',
  'identityProviders',
  'guides',
  'isReachable',
  'initialState',
  'linkFor',
] as const satisfies readonly PropertyName[]
type PropertyName = keyof AdminPortalScimElementProperties

/** A server has no HTMLElement; importing must not fail there. */
const Base: typeof HTMLElement = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement

/**
 * The portal as `<admin-portal-scim base-url="…">`, in a shadow root that the page's styles do not reach.
 * Attributes: `base-url`, `locale`, `theme`, `screen`, `heading-level`, `time-zone`. Events: `screenchange` with `detail.screen`
 * and `portalevent` with a PortalEvent as `detail`. It appears as soon as it has a `client`, or a `base-url` with
 * `getSessionToken` or `credentials`.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface only adds overloads, with nothing to initialize
export class AdminPortalScimElement extends Base {
  static readonly observedAttributes = ['base-url', 'locale', 'theme', 'screen', 'heading-level', 'time-zone']
  declare client: MountOptions['client']
  declare getSessionToken: MountOptions['getSessionToken']
  declare credentials: MountOptions['credentials']
  declare appearance: MountOptions['appearance']
  declare catalog: MountOptions['catalog']
  declare messages: MountOptions['messages']
  declare contact: MountOptions['contact']
  declare identityProviders: MountOptions['identityProviders']
  declare guides: MountOptions['guides']
  declare isReachable: MountOptions['isReachable']
  declare initialState: MountOptions['initialState']
  declare linkFor: MountOptions['linkFor']
  readonly #options: Partial<Pick<MountOptions, PropertyName>> = {}
  #portal: MountedPortal | null = null

  constructor() {
    super()
    for (const name of properties) this.#define(name)
  }

  connectedCallback(): void {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(this.ownerDocument.createElement('div'))
    this.#show()
  }

  disconnectedCallback(): void {
    // Moving an element disconnects and reconnects it; the portal is unmounted only if it stays disconnected.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#portal?.unmount()
      this.#portal = null
    })
  }

  attributeChangedCallback(): void {
    this.#show()
  }

  /** Properties live on the instance, so that values set before the element was defined are kept and frameworks detect them. */
  #define(name: PropertyName): void {
    const earlier = Object.getOwnPropertyDescriptor(this, name)?.value
    Object.defineProperty(this, name, {
      configurable: true,
      enumerable: true,
      get: () => this.#options[name],
      set: (value: unknown) => {
        Object.assign(this.#options, { [name]: value })
        this.#show()
      },
    })
    if (earlier !== undefined) Object.assign(this.#options, { [name]: earlier })
  }

  #show(): void {
    const place = this.shadowRoot?.firstElementChild
    if (!this.isConnected || !place) return
    const options = this.#read()
    if (!options.client && (options.baseUrl === undefined || !(options.getSessionToken || options.credentials))) return
    if (this.#portal) this.#portal.update(options)
    else this.#portal = mountAdminPortalScim(place, options)
  }

  #read(): MountOptions {
    const attribute = (name: string) => this.getAttribute(name) ?? undefined
    const theme = attribute('theme')
    const level = Number(attribute('heading-level'))
    return {
      ...this.#options,
      baseUrl: attribute('base-url'),
      locale: attribute('locale'),
      screen: attribute('screen'),
      timeZone: attribute('time-zone'),
      headingLevel: level === 3 || level === 4 || level === 5 ? level : 2,
      appearance:
        theme === 'light' || theme === 'dark' || theme === 'auto' ? { ...this.#options.appearance, theme } : this.#options.appearance,
      onScreenChange: (screen) => this.#dispatch('screenchange', { screen }),
      onEvent: (event: PortalEvent) => this.#dispatch('portalevent', event),
    }
  }

  #dispatch(type: keyof AdminPortalScimElementEventMap, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }
}

/** Adds the element's own events; overloads of an inherited method cannot be declared in any other way. */
export interface AdminPortalScimElement {
  addEventListener<K extends keyof AdminPortalScimElementEventMap>(
    type: K,
    listener: (this: AdminPortalScimElement, event: AdminPortalScimElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: AdminPortalScimElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void
  removeEventListener<K extends keyof AdminPortalScimElementEventMap>(
    type: K,
    listener: (this: AdminPortalScimElement, event: AdminPortalScimElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: AdminPortalScimElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void
}
