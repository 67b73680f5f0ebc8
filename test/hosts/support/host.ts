import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright'

const execute = promisify(execFile)
const project = resolve(import.meta.dirname, '../../..')
const origin = 'http://host.test'
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }

/** Everything, or the dozen screens that show most; `npm run test:all` asks for everything. */
export const isComplete = process.env.HOSTS === 'all'

export type Kind = 'react' | 'vanilla' | 'element'
export type Scenario = 'no_connection' | 'active_connection' | 'rotation_pending' | 'needs_attention' | 'waiting_for_first_request'

export interface HostPage {
  kind?: Kind
  builder?: string
  scenario?: Scenario
  /** Into the page's head. */
  head?: string
  /** Whether the page's styles come before or after the portal's. */
  sheet?: { css: string; place: 'before' | 'after' }
  /** Props of the portal, as JSON. */
  props?: Record<string, unknown>
  width?: number
}

/** Pages outside of this checkout's tools: the packed package, built as a host would build it, in Chromium. */
export async function openHosts(builders: string[]) {
  const folder = join(project, '.cache/hosts', `${process.pid}`)
  const { stdout, stderr } = await execute(process.execPath, [join(import.meta.dirname, 'build.mjs'), folder, builders.join()], {
    cwd: project,
    maxBuffer: 2 ** 26,
  })
  if (stderr) console.error(stdout, stderr)
  const mocks: typeof import('../../../src/exports/mocks.js') = await import(pathToFileURL(join(project, 'dist/mocks.js')).href)
  const now = new Date('2026-03-02T10:00:00Z')
  const backends = new Map<Scenario, ReturnType<typeof mocks.createMockScim>>()
  const backendOf = (scenario: Scenario) => {
    const known = backends.get(scenario) ?? mocks.createMockScim({ scenario, baseUrl: origin, now: () => now })
    backends.set(scenario, known)
    return known
  }
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  })

  async function open(host: HostPage = {}): Promise<Page> {
    const { kind = 'react', builder = 'none', scenario = 'active_connection', width = 1000 } = host
    const backend = backendOf(scenario)
    await backend.ready
    const page = await browser.newPage({ viewport: { width: width + 40, height: 2400 }, reducedMotion: 'reduce' })
    page.on('pageerror', (error) => console.error(`${kind} by ${builder}:`, error))
    await page.clock.setFixedTime(now)
    // A live stream that never ends, which a route cannot answer: without one the portal says that it is not up to date.
    await page.addInitScript(() => {
      const realFetch = window.fetch
      window.fetch = async (input, init) => {
        const address = input instanceof Request ? input.url : String(input)
        if (!address.endsWith('/events')) return realFetch(input, init)
        const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(': open\n\n')) })
        return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
      }
    })
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: markup(host, width) })
      if (pathname.startsWith('/app/')) {
        const file = join(folder, builder, kind, pathname.slice(5))
        const body = await readFile(file).catch(() => undefined)
        return body ? route.fulfill({ contentType: types[extname(file)] ?? 'text/plain', body }) : route.fulfill({ status: 404 })
      }
      const request = route.request()
      const headers = { ...request.headers(), authorization: `Bearer ${await backend.getSessionToken()}` }
      const body = request.postData()
      const answer = await backend.answer(new Request(request.url(), { method: request.method(), headers, ...(body ? { body } : {}) }))
      return route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      })
    })
    await page.goto(origin)
    await page.locator('.aps [data-part="heading"], .aps [data-part="badge"]').first().waitFor()
    await page.waitForFunction(() => {
      const root = document.querySelector('admin-portal-scim')?.shadowRoot ?? document
      return root.querySelector('[data-part="bone"]') === null && document.fonts.status === 'loaded'
    })
    return page
  }

  async function close() {
    await Promise.all([browser.close(), ...[...backends.values()].map((one) => one.close())])
    await rm(folder, { recursive: true, force: true })
  }

  return { open, close }
}

/** A page with nothing of its own but a place of known size, font and background for the portal. */
function markup({ head = '', sheet, props = {} }: HostPage, width: number): string {
  const host = (place: 'before' | 'after') => (place === (sheet?.place ?? 'after') ? `<style id="sheet">${sheet?.css ?? ''}</style>` : '')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}
<style>html, body { background: #fff !important; overflow: visible !important } #page { position: absolute !important; inset: 0 auto auto 0 !important; display: block !important;
 inline-size: ${width}px !important; margin: 0 !important; padding: 0 !important; border: 0 !important; font-family: "DejaVu Sans", sans-serif !important;
 background: #fff !important; overflow: visible !important }
 #page::before, #page::after, #portal::before, #portal::after, admin-portal-scim::before, admin-portal-scim::after { display: none !important }
 #portal, #portal > admin-portal-scim { display: block !important; position: relative !important; overflow: visible !important; margin: 0 !important; padding: 0 !important; border: 0 !important; max-inline-size: none !important; font-family: inherit !important }</style>
${host('before')}<link rel="stylesheet" href="/app/app.css">${host('after')}</head>
<body><div id="page"><div id="portal"></div></div>
<script>globalThis.portalProps = ${JSON.stringify({ timeZone: 'UTC', ...props })}</script><script type="module" src="/app/app.js"></script></body></html>`
}
