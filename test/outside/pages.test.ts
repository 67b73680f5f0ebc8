import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, openPage } from '../e2e/support/browser.js'
import { createOktaConnection, portalOf } from '../e2e/support/portal.js'
import { type Program, startProgram } from './support/program.js'
import { createProject, type Project } from './support/project.js'
import { readmeCode, withAddresses } from './support/readme.js'
import { freePort, type Site, startSite } from './support/site.js'

// A customer follows the README in a project of their own: `npx admin-portal-scim serve`, their backend's two functions, a page of each kind.

interface OwnBackend {
  createOrganization(name: string, domains: string[]): Promise<string>
  openPortalSession(organizationId: string, email: string): Promise<string>
}

let project: Project
let site: Site
let server: Program
let scim = ''
let organizationId = ''
let own: OwnBackend
let browser: Browser

beforeAll(async () => {
  project = await createProject('newest')
  scim = `http://127.0.0.1:${await freePort()}`
  site = await startSite(project.folder, () => own.openPortalSession(organizationId, 'dana@example.com'))

  const command = withAddresses(await readmeCode('The server', 'sh'), {
    'https://scim.example.com': scim,
    'https://app.example.com': site.url,
    '--port 4010': `--port ${new URL(scim).port}`,
  })
  server = await startProgram(command, project.folder, `${scim}/healthz`)

  await project.write(
    'own.ts',
    withAddresses(await readmeCode('The server', 'ts', 'createOrganization'), { 'https://scim.example.com': scim }),
  )
  await esbuild('own.ts', '--format=esm', '--outfile=own.mjs')
  own = await import(/* @vite-ignore */ pathToFileURL(join(project.folder, 'own.mjs')).href)
  organizationId = await own.createOrganization('Fern & Field', ['example.com'])
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await site?.close()
  await project?.remove()
})

const esbuild = (...args: string[]) => project.node('node_modules/esbuild/bin/esbuild', '--log-level=warning', ...args)

/** Bundles a program for the browser and makes a page that loads it. */
async function writePage(name: string, entry: string): Promise<string> {
  await project.write(`public/${name}.css`, '')
  await esbuild(entry, '--bundle', '--format=esm', '--jsx=automatic', '--target=es2022', `--outfile=public/${name}.js`)
  const html = `<!doctype html><title>${name}</title><link rel="stylesheet" href="/${name}.css"><main><h1>Settings</h1><div id="scim"></div></main><script type="module" src="/${name}.js"></script>`
  await project.write(`public/${name}.html`, html)
  return `${site.url}/${name}.html`
}

test('the React page shows the portal, makes a connection, and somebody arrives by SCIM', async () => {
  await project.write(
    'DirectorySyncPage.tsx',
    withAddresses(await readmeCode('React', 'tsx', 'DirectorySyncPage'), { 'https://scim.example.com': scim }),
  )
  await project.write(
    'react.tsx',
    `import { createRoot } from 'react-dom/client'
     import { DirectorySyncPage } from './DirectorySyncPage'
     createRoot(document.getElementById('scim')!).render(<DirectorySyncPage />)`,
  )
  const { page, context, complaints } = await openPage(browser, await writePage('react', 'react.tsx'))

  const token = await createOktaConnection(page)
  const dialog = page.getByRole('dialog', { name: /Save the token/ })
  await dialog.getByRole('button', { name: 'Continue to the guide' }).click()
  const session = await own.openPortalSession(organizationId, 'dana@example.com')
  const answer = await fetch(`${scim}/sdk/v1/b2b/scim/portal`, { headers: { authorization: `Bearer ${session}` } })
  const { base_url } = (await answer.json()).data.connection
  const created = await fetch(`${base_url}/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'grace@example.com',
      name: { givenName: 'Grace', familyName: 'Hopper' },
      emails: [{ value: 'grace@example.com', primary: true }],
      active: true,
    }),
  })
  expect(created.status).toBe(201)
  await page.reload()
  await portalOf(page).getByText('Grace Hopper').first().waitFor()

  expect(complaints).toEqual([])
  await context.close()
})

test('the headless page and the themed portal show the same people', async () => {
  await project.write('Headless.tsx', await readmeCode('A design of your own: headless', 'tsx'))
  await project.write('Themed.tsx', await readmeCode('React', 'tsx', 'Themed'))
  await project.write(
    'ownDesign.tsx',
    `import { createRoot } from 'react-dom/client'
     import { createScimClient } from 'admin-portal-scim/client'
     import 'admin-portal-scim/styles.css'
     import { Page } from './Headless'
     import { Themed } from './Themed'
     const getSessionToken = async () => (await fetch('/api/scim-session', { method: 'POST' })).text()
     const client = createScimClient({ baseUrl: '${scim}', getSessionToken })
     createRoot(document.getElementById('scim')!).render(<><Page client={client} /><Themed client={client} /></>)`,
  )
  const { page, context, complaints } = await openPage(browser, await writePage('headless', 'ownDesign.tsx'))

  await page.getByRole('listitem').getByText('Grace Hopper').waitFor()
  await portalOf(page).getByText('Grace Hopper').first().waitFor()

  expect(complaints).toEqual([])
  await context.close()
})

test.each([
  { name: 'mount', holding: 'mountAdminPortalScim' },
  { name: 'element', holding: '<admin-portal-scim' },
])('the page without a bundler shows the portal by the $name', async ({ name, holding }) => {
  await project.write(
    `public/${name}.html`,
    withAddresses(await readmeCode('Without React', 'html', holding), { 'https://scim.example.com': scim }),
  )
  const { page, context, complaints } = await openPage(browser, `${site.url}/${name}.html`)

  await portalOf(page).getByText('Grace Hopper').first().waitFor()

  expect(complaints).toEqual([])
  await context.close()
})

test('the mocked page shows somebody arriving, and sends nothing anywhere', async () => {
  await project.node('node_modules/msw/cli/index.js', 'init', 'public', '--save=false')
  await project.write('mocks.ts', await readmeCode('Mocks', 'ts'))
  const { page, context, complaints, addresses } = await openPage(browser, await writePage('mocks', 'mocks.ts'))

  await portalOf(page).getByText('Bo Li').first().waitFor()

  expect(complaints).toEqual([])
  expect(addresses.filter((address) => !address.startsWith(site.url) && !address.startsWith('https://api.acme.test/'))).toEqual([])
  await context.close()
})
