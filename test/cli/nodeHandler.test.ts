import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import session from 'express-session'
import { afterEach, expect, test } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import { permissions } from '../../src/contract/permissions.js'
import { nodeRequestOf, toNodeHandler } from '../../src/server/node/nodeHandler.js'
import { createTestBackend, oktaUser, type TestBackend, type TestBackendOptions } from '../support/backend.js'

const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A backend below `/api/scim`, and its requests through that server. */
async function backendBelow(listenerOf: (backend: TestBackend) => RequestListener, options: TestBackendOptions = {}) {
  const test = await createTestBackend({ publicUrl: 'https://app.acme.test/api/scim', ...options })
  const url = `${await serve(listenerOf(test))}/api/scim`
  const { connection_id, token } = await test.createConnection()
  const scim = (path: string, body?: unknown, type = 'application/scim+json') =>
    fetch(`${url}/scim/v2/${connection_id}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  return { ...test, url, scim }
}

test('node:http hands its requests over', async () => {
  const { scim } = await backendBelow(({ backend }) => toNodeHandler(backend))
  expect((await scim('/Users', oktaUser('ada@acme.test'))).status).toBe(201)
  expect(await (await scim('/Users')).json()).toMatchObject({ totalResults: 1 })
})

test('Express does so below a path, before and after it reads bodies', async () => {
  const { scim } = await backendBelow(({ backend }) =>
    express()
      .use(express.json({ type: ['application/json', 'application/scim+json'] }))
      .use('/api/scim', toNodeHandler(backend)),
  )
  expect((await scim('/Users', oktaUser('ada@acme.test'))).status).toBe(201)
  expect((await scim('/Users', oktaUser('grace@acme.test'), 'application/json')).status).toBe(201)
  expect(await (await scim('/Users?filter=userName%20eq%20%22grace@acme.test%22')).json()).toMatchObject({ totalResults: 1 })

  const before = await backendBelow(({ backend }) => express().use('/api/scim', toNodeHandler(backend)).use(express.json()))
  expect((await before.scim('/Users', oktaUser('ada@acme.test'))).status).toBe(201)
})

test('a body that a middleware has read and thrown away is an answer that says what to do, and the process warns', async () => {
  const warned = new Promise<Error>((resolve) => process.once('warning', resolve))
  const { scim } = await backendBelow(({ backend }) =>
    express()
      .use((request, _response, next) => request.resume().once('end', next))
      .use('/api/scim', toNodeHandler(backend)),
  )
  const answer = await scim('/Users', oktaUser('ada@acme.test'))
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain('Mount the handler before the middleware that reads bodies')
  expect(await warned).toMatchObject({ name: 'ScimBodyLost' })
})

test('a cookie session of the host is all that a client needs', async () => {
  const { url, organization } = await backendBelow(
    ({ backend, organization: { organization_id } }) =>
      express()
        .use(session({ secret: 'a secret of the host', resave: false, saveUninitialized: false }))
        .post('/sign-in', (request, response) => {
          Object.assign(request.session, { organization_id })
          response.sendStatus(204)
        })
        .use('/api/scim', toNodeHandler(backend)),
    {
      authenticate: async (request) => {
        const { organization_id } = (nodeRequestOf<express.Request>(request)?.session ?? {}) as { organization_id?: string }
        return organization_id ? { organization_id, member_id: null, name: 'Ada', permissions: [...permissions] } : null
      },
    },
  )
  let cookie = ''
  // A browser keeps the cookie, and adds it and the page's origin.
  const withCookie = (input: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    headers.set('origin', 'https://app.acme.test')
    return fetch(input, { ...init, headers })
  }
  const client = createScimClient({ baseUrl: url, credentials: 'same-origin', fetch: withCookie })
  await expect(client.getPortal()).rejects.toMatchObject({ status_code: 401 })

  const signedIn = await fetch(url.replace('/api/scim', '/sign-in'), { method: 'POST' })
  cookie = String(signedIn.headers.get('set-cookie')).split(';')[0] ?? ''
  expect(await client.getPortal()).toMatchObject({ organization_name: organization.organization_name })
  const elsewhere = { method: 'POST', body: '{}', headers: { cookie, 'content-type': 'application/json', origin: 'https://evil.example' } }
  const refused = await fetch(`${url}/sdk/v1/b2b/scim/setup_link`, elsewhere)
  expect([refused.status, (await refused.json()).error_message]).toEqual([403, expect.stringContaining('`allowedOrigins`')])
  expect(await client.createSetupLink()).toMatchObject({ setup_link: { url: expect.stringContaining('/setup#') } })
})
