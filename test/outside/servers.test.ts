import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import { type Program, startProgram } from './support/program.js'
import { createProject, type Project } from './support/project.js'
import { readmeCode, withAddresses } from './support/readme.js'
import { freePort } from './support/site.js'

// The README's backend in a customer's own server, in each of the ways the README shows.

let project: Project
const running: Program[] = []

beforeAll(async () => {
  project = await createProject('newest')
})

afterAll(async () => {
  await Promise.all(running.map((program) => program.stop()))
  await project?.remove()
})

const mounts: { name: string; holding: string; start: string; addresses?: (url: string, folder: string) => Record<string, string> }[] = [
  { name: 'by listen, over node:http', holding: 'listen(', start: `import './mount.js'` },
  {
    name: 'in Hono',
    holding: 'new Hono()',
    start: `import { serve } from '@hono/node-server'
            import { app } from './mount.js'
            serve({ fetch: app.fetch, port: 4010, hostname: '127.0.0.1' })`,
  },
  {
    name: 'as a Next.js route handler',
    holding: 'force-dynamic',
    // It opens its database itself; `next.test.ts` has it in Next, below its path.
    addresses: (url: string, folder: string) => ({ 'https://app.example.com/api/scim': url, "'./data'": `'./${folder}/data'` }),
    // What Next does with a route module: calls the export that is named as the method.
    start: `import { createServer } from 'node:http'
            import { getRequestListener } from '@hono/node-server'
            import * as route from './mount.js'
            createServer(getRequestListener((request) => route[request.method](request))).listen(4010, '127.0.0.1')`,
  },
]

test.each(mounts)('$name: an organization, a session, a connection, and a person by SCIM', async ({ holding, start, addresses }) => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const folder = `server-${port}`
  const backend = withAddresses(await readmeCode('The server', 'ts', '// backend.ts'), {
    'https://scim.example.com': url,
    "'./data'": `'./${folder}/data'`,
  })
  const mount = withAddresses(await readmeCode('The server', 'ts', holding), addresses?.(url, folder) ?? {})
  await project.write(`${folder}/backend.ts`, backend)
  await project.write(`${folder}/mount.ts`, mount.replaceAll('4010', String(port)))
  await project.write(
    `${folder}/own.ts`,
    withAddresses(await readmeCode('The server', 'ts', 'createOrganization'), { 'https://scim.example.com': url }),
  )
  await project.write(`${folder}/start.js`, start.replaceAll('4010', String(port)))
  const sources = ['backend', 'mount', 'own'].map((name) => `${folder}/${name}.ts`)
  await project.node('node_modules/esbuild/bin/esbuild', '--log-level=warning', '--format=esm', `--outdir=${folder}`, ...sources)

  running.push(await startProgram(`exec node ${folder}/start.js`, project.folder, `${url}/healthz`))
  const own = await import(/* @vite-ignore */ `${project.folder}/${folder}/own.js`)
  const organizationId: string = await own.createOrganization('Fern & Field', ['example.com'])
  const token: string = await own.openPortalSession(organizationId, 'dana@example.com')
  await expect(own.openPortalSession('organization-nobody-made', 'dana@example.com')).rejects.toThrow('was answered 404')

  const client = createScimClient({ baseUrl: url, getSessionToken: () => token })
  const { connection } = await client.createConnection({ identity_provider: 'okta' })
  const created = await fetch(`${connection.base_url}/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${connection.bearer_token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'grace@example.com',
      emails: [{ value: 'grace@example.com', primary: true }],
      active: true,
    }),
  })

  expect(created.status).toBe(201)
  expect((await client.searchMembers()).members).toMatchObject([{ email_address: 'grace@example.com', status: 'active' }])
})
