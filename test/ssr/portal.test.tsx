import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim, ScimHealthBadge } from '../../src/exports/index.js'
import { createMockScim } from '../../src/exports/mocks.js'

async function serverSide(scenario: 'active_connection' | 'no_connection' | 'no_permission') {
  const { baseUrl, getSessionToken, fetch } = createMockScim({ scenario })
  const client = createScimClient({ baseUrl, getSessionToken, fetch })
  return { client, initialState: await client.getPortal() }
}

test('a server renders the connection, not a skeleton', async () => {
  const { client, initialState } = await serverSide('active_connection')
  const html = renderToString(<AdminPortalScim client={client} initialState={initialState} />)
  expect(html).toContain('Okta production')
  expect(html).toContain('Connected')
  expect(html).not.toContain('aria-busy="true"')
})

test('a server renders absolute times, in UTC or the host’s time zone: it cannot know when and where the page is read', async () => {
  const { client, initialState } = await serverSide('active_connection')
  const html = renderToString(<AdminPortalScim client={client} initialState={initialState} />)
  expect(html).toMatch(/last request .*UTC/)
  expect(html).not.toMatch(/\bago\b/)
  const inTokyo = renderToString(<AdminPortalScim client={client} initialState={initialState} timeZone="Asia/Tokyo" />)
  expect(inTokyo).toMatch(/last request .*GMT\+9/)
})

test.each(['no_connection', 'no_permission'] as const)('a server renders the state %s', async (scenario) => {
  const { client, initialState } = await serverSide(scenario)
  expect(renderToString(<AdminPortalScim client={client} initialState={initialState} />)).toMatch(/<h2[^>]*data-part="heading"/)
})

test('without an initial state a server renders the frame and nothing that flashes', async () => {
  const { client } = await serverSide('active_connection')
  const html = renderToString(<AdminPortalScim client={client} />)
  expect(html).toContain('class="aps"')
  expect(html).not.toContain('data-part="bone"')
})

test('no style attribute, no style element and no script: a strict content security policy holds', async () => {
  const { client, initialState } = await serverSide('active_connection')
  for (const screen of ['people', 'guide', 'groups', 'activity', 'credentials', 'settings']) {
    const html = renderToString(<AdminPortalScim client={client} initialState={initialState} defaultScreen={screen} />)
    expect(html, screen).not.toMatch(/ style=|<style|<script/)
  }
})

test('the badge alone renders on a server too', async () => {
  const { client, initialState } = await serverSide('active_connection')
  expect(renderToString(<ScimHealthBadge client={client} initialState={initialState} />)).toContain('Connected')
})
