import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import { ScimSdkUsageError } from '../../src/client/errors.js'
import { createMockScim, type MockScim } from '../../src/mocks/mockScim.js'
import { AdminPortalScimElement } from '../../src/vanilla/AdminPortalScimElement.js'
import { type MountedPortal, mountAdminPortalScim } from '../../src/vanilla/mountAdminPortalScim.js'

const open: (MockScim | MountedPortal)[] = []

afterEach(async () => {
  for (const one of open.splice(0)) 'unmount' in one ? one.unmount() : await one.close()
  document.body.replaceChildren()
})

function arrange(scenario: 'no_connection' | 'active_connection' = 'no_connection') {
  const mock = createMockScim({ scenario })
  open.push(mock)
  const target = document.createElement('div')
  target.id = 'scim'
  document.body.append(target)
  return { mock, target, client: createScimClient({ ...mock }) }
}

const rememberToUnmount = (portal: MountedPortal) => {
  open.push(portal)
  return portal
}

const heading = (root: ParentNode) => root.querySelector('h2, h3')?.textContent ?? ''

describe('mountAdminPortalScim', () => {
  test('shows the portal in an element, with its styles and without a style element', async () => {
    const { client, target } = arrange()

    rememberToUnmount(mountAdminPortalScim('#scim', { client }))

    await expect.poll(() => heading(target)).not.toBe('')
    expect(document.querySelectorAll('style[data-aps], #scim style')).toHaveLength(0)
    expect(document.adoptedStyleSheets).toHaveLength(1)
    expect(getComputedStyle(target.querySelector('.aps') as Element).getPropertyValue('--aps-radius')).toBe('8px')
  })

  test('creates a client from a base URL and a session', async () => {
    const { mock, target } = arrange()
    const asked: string[] = []
    const realFetch = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      asked.push(String(input))
      return mock.fetch(String(input), init)
    }

    rememberToUnmount(mountAdminPortalScim(target, { baseUrl: mock.baseUrl, getSessionToken: mock.getSessionToken }))
    await expect.poll(() => heading(target)).not.toBe('')
    globalThis.fetch = realFetch

    expect(asked[0]).toBe('https://api.acme.test/sdk/v1/b2b/scim/portal')
  })

  test('a second call for the same element updates the portal instead of rendering twice', async () => {
    const { client, target } = arrange()
    const first = rememberToUnmount(mountAdminPortalScim(target, { client }))
    await expect.poll(() => heading(target)).not.toBe('')

    const second = mountAdminPortalScim('#scim', { client, headingLevel: 3 })

    expect(second).toBe(first)
    await expect.poll(() => target.querySelector('h2')).toBeNull()
    expect(target.querySelector('h3')).not.toBeNull()
    expect(target.querySelectorAll('.aps')).toHaveLength(1)
  })

  test('an update changes the given options and keeps the rest', async () => {
    const { client, target } = arrange()
    const portal = rememberToUnmount(mountAdminPortalScim(target, { client, headingLevel: 4 }))
    await expect.poll(() => target.querySelector('h4')).not.toBeNull()

    portal.update({ appearance: { theme: 'dark' } })

    await expect.poll(() => target.querySelector('.aps')?.getAttribute('data-theme')).toBe('dark')
    expect(target.querySelector('h4')).not.toBeNull()
  })

  test('unmounting leaves nothing behind, and the element can be used again', async () => {
    const { client, target } = arrange()
    const portal = mountAdminPortalScim(target, { client })
    await expect.poll(() => heading(target)).not.toBe('')

    portal.unmount()
    portal.unmount()

    expect(target.childElementCount).toBe(0)
    expect(document.adoptedStyleSheets).toHaveLength(0)
    expect(() => portal.update({ client })).toThrow(ScimSdkUsageError)
    rememberToUnmount(mountAdminPortalScim(target, { client }))
    await expect.poll(() => heading(target)).not.toBe('')
  })

  test('two portals share one stylesheet, which stays until the second is gone', () => {
    const { client, target } = arrange()
    const other = document.createElement('div')
    document.body.append(other)
    const first = mountAdminPortalScim(target, { client })
    const second = rememberToUnmount(mountAdminPortalScim(other, { client }))
    expect(document.adoptedStyleSheets).toHaveLength(1)

    first.unmount()
    expect(document.adoptedStyleSheets).toHaveLength(1)
    second.unmount()
    expect(document.adoptedStyleSheets).toHaveLength(0)
  })

  test('a missing element is reported, with what to do', () => {
    const { client } = arrange()

    expect(() => mountAdminPortalScim('#nowhere', { client })).toThrow(ScimSdkUsageError)
    expect(() => mountAdminPortalScim('#nowhere', { client })).toThrow(/no element matches "#nowhere".*Call it after the element exists/)
  })

  test('without a backend it says what is missing and renders nothing', () => {
    const { target } = arrange()

    expect(() => mountAdminPortalScim(target, { baseUrl: 'https://api.acme.test' })).toThrow(
      /neither a client nor baseUrl with getSessionToken or credentials/,
    )
    expect(target.childElementCount).toBe(0)
    expect(document.adoptedStyleSheets).toHaveLength(0)
  })
})

describe('<admin-portal-scim>', () => {
  beforeAll(() => {
    customElements.define('admin-portal-scim', AdminPortalScimElement)
  })

  const create = () => document.createElement('admin-portal-scim') as AdminPortalScimElement

  test('shows the portal in a shadow root that the page’s own styles do not reach', async () => {
    const { client } = arrange()
    const style = document.createElement('style')
    style.textContent = 'button { font-size: 99px !important }'
    document.body.append(style)
    const element = create()
    element.client = client
    document.body.append(element)

    await expect.poll(() => element.shadowRoot && heading(element.shadowRoot)).toBeTruthy()
    await expect.poll(() => element.shadowRoot?.querySelector('button')).not.toBeNull()
    expect(getComputedStyle(element.shadowRoot?.querySelector('button') as Element).fontSize).not.toBe('99px')
    expect(document.adoptedStyleSheets).toHaveLength(0)
  })

  test('waits for what it needs, in whichever order it comes', async () => {
    const { mock } = arrange()
    const element = create()
    document.body.append(element)
    expect(element.shadowRoot?.querySelector('.aps')).toBeNull()

    element.setAttribute('base-url', mock.baseUrl)
    expect(element.shadowRoot?.querySelector('.aps')).toBeNull()
    element.getSessionToken = mock.getSessionToken

    await expect.poll(() => element.shadowRoot?.querySelector('.aps')).not.toBeNull()
  })

  test('keeps what a page set before the element was defined', async () => {
    const { client } = arrange()
    class Late extends AdminPortalScimElement {}
    const early = document.createElement('late-portal') as AdminPortalScimElement
    early.client = client
    document.body.append(early)
    expect(early.shadowRoot).toBeNull()

    customElements.define('late-portal', Late)

    await expect.poll(() => early.shadowRoot?.querySelector('.aps')).not.toBeNull()
  })

  test('follows its attributes and reports a change of screen', async () => {
    const { client } = arrange()
    const element = create()
    element.client = client
    const screens: string[] = []
    element.addEventListener('screenchange', (event) => screens.push((event as CustomEvent<{ screen: string }>).detail.screen))
    document.body.append(element)
    await expect.poll(() => element.shadowRoot?.querySelector('button')).not.toBeNull()

    element.setAttribute('theme', 'dark')
    await expect.poll(() => element.shadowRoot?.querySelector('.aps')?.getAttribute('data-theme')).toBe('dark')

    element.shadowRoot?.querySelector('button')?.click()
    await expect.poll(() => screens).toEqual(['new'])
  })

  test('survives being moved, and unmounts when it is removed', async () => {
    const { client } = arrange()
    const element = create()
    element.client = client
    document.body.append(element)
    await expect.poll(() => element.shadowRoot?.querySelector('.aps')).not.toBeNull()
    const before = element.shadowRoot?.querySelector('.aps')

    const elsewhere = document.createElement('section')
    document.body.append(elsewhere)
    elsewhere.append(element)
    await Promise.resolve()
    expect(element.shadowRoot?.querySelector('.aps')).toBe(before)

    element.remove()
    await expect.poll(() => element.shadowRoot?.querySelector('.aps')).toBeNull()
  })
})
