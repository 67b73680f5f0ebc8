import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, openPage } from '../e2e/support/browser.js'
import { createOktaConnection, portalOf } from '../e2e/support/portal.js'
import { type Program, startProgram } from './support/program.js'
import { createProject, type Project } from './support/project.js'
import { readmeCode, withAddresses } from './support/readme.js'
import { freePort } from './support/site.js'

// A customer's Next.js application with the README's route handler and React page, built by each of Next's bundlers and started as in production.

let project: Project
let browser: Browser
let port: number
let url: string

beforeAll(async () => {
  project = await createProject('next')
  browser = await launchChromium()
  port = await freePort()
  url = `http://127.0.0.1:${port}`

  const route = withAddresses(await readmeCode('The server', 'ts', 'A Next.js route handler'), { 'https://app.example.com': url })
  const own = withAddresses(await readmeCode('The server', 'ts', 'createOrganization'), { 'https://scim.example.com': `${url}/api/scim` })
  const portal = withAddresses(await readmeCode('React', 'tsx', 'DirectorySyncPage'), { 'https://scim.example.com': '/api/scim' })
  await project.write('app/api/scim/[...path]/route.ts', route)
  await project.write('app/own.ts', own)
  await project.write('app/DirectorySyncPage.tsx', `'use client'\n${portal}`)
  await project.write(
    'app/api/scim-session/route.ts',
    `import { createOrganization, openPortalSession } from '../../own'
     let organization: Promise<string> | undefined
     export const dynamic = 'force-dynamic'
     export async function POST() {
       organization ??= createOrganization('Fern & Field', ['example.com'])
       return new Response(await openPortalSession(await organization, 'dana@example.com'))
     }`,
  )
  await project.write(
    'app/layout.tsx',
    `export default function Layout({ children }: { children: React.ReactNode }) {
       return <html lang="en"><body>{children}</body></html>
     }`,
  )
  await project.write('app/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>')
  await project.write(
    'app/page.tsx',
    `import { DirectorySyncPage } from './DirectorySyncPage'
     export default function Page() {
       return <main><h1>Settings</h1><DirectorySyncPage /></main>
     }`,
  )
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await project?.remove()
})

test.each(['turbopack', 'webpack'])(
  'built by %s: the build opens no database, and the portal has its colours, makes a connection and shows who arrives',
  async (bundler) => {
    await project.node('node_modules/next/dist/bin/next', 'build', `--${bundler}`)
    await project.node('-e', `if (require('fs').existsSync('data')) throw new Error('The build opened the database.')`)
    const next: Program = await startProgram(
      `exec ${process.execPath} node_modules/next/dist/bin/next start -H 127.0.0.1 -p ${port}`,
      project.folder,
      `${url}/api/scim/healthz`,
    )
    try {
      const { page, context, complaints } = await openPage(browser, url)
      const token = await createOktaConnection(page)
      const button = page.getByRole('dialog').getByRole('button', { name: 'Continue to the guide' })
      const [surface, label] = await button.evaluate((element) => {
        const style = getComputedStyle(element)
        return [style.backgroundColor, style.color]
      })
      expect(surface).toBe('rgb(54, 83, 211)')
      expect(label).toBe('rgb(255, 255, 255)')
      await button.click()

      const session = await (await fetch(`${url}/api/scim-session`, { method: 'POST' })).text()
      const answer = await fetch(`${url}/api/scim/sdk/v1/b2b/scim/portal`, { headers: { authorization: `Bearer ${session}` } })
      const { base_url } = (await answer.json()).data.connection
      const created = await fetch(`${base_url}/Users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
        body: JSON.stringify({ userName: 'grace@example.com', displayName: 'Grace Hopper', active: true }),
      })
      expect(created.status).toBe(201)
      await page.reload()
      await portalOf(page).getByText('Grace Hopper').first().waitFor()

      expect(complaints).toEqual([])
      await context.close()
    } finally {
      await next.stop()
      await project.node('-e', `require('fs').rmSync('data', { recursive: true })`)
    }
  },
  240_000,
)
