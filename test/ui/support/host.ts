import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { build } from 'vite'
import { type FrontendOperationName, frontendOperations } from '../../../src/contract/operations.js'
import { createMockScim, type MockScim, type MockScimOptions } from '../../../src/mocks/mockScim.js'
import { listen } from '../../support/listen.js'

const root = new URL('../../..', import.meta.url).pathname
const folder = new URL('../pages/', import.meta.url).pathname

export const hostKinds = ['react', 'vanilla', 'element'] as const
/** The element is the vanilla mount in a shadow root: what is about renderers needs these two. */
export const rendererKinds = ['react', 'vanilla'] as const
export type HostKind = (typeof hostKinds)[number]

export interface Host {
  url: string
  scim: MockScim
  /** How often an operation was asked for. */
  count: (operation: FrontendOperationName) => number
  /** Every bearer token the server ever gave out, latest last. */
  tokens: string[]
  /** Changes the next answer of an operation, or all of them with `always`. */
  answer: (operation: FrontendOperationName, change: (real: Response) => Response | Promise<Response>, times?: number) => void
  close: () => Promise<void>
}

/** A page of an ordinary host with the built files in it, and the real backend behind `/sdk`, on one origin. */
export async function startHost(kind: HostKind, options: MockScimOptions = {}): Promise<Host> {
  const scim = createMockScim(options)
  await scim.ready
  const outDir = await mkdtemp(join(tmpdir(), 'admin-portal-scim-host-'))
  if (kind === 'react') await bundleReactHost(outDir)
  const counts = new Map<string, number>()
  const changes: { operation: string; left: number; change: (real: Response) => Response | Promise<Response> }[] = []
  const tokens: string[] = []

  const api = async (request: Request, path: string): Promise<Response> => {
    const name = operationOf(request.method, path) ?? 'none'
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const body = request.method === 'GET' ? undefined : await request.text()
    const headers = new Headers(request.headers)
    headers.delete('host')
    const real = await scim.answer(
      new Request(scim.baseUrl + path, {
        method: request.method,
        headers,
        signal: request.signal,
        ...(body === undefined ? {} : { body }),
      }),
    )
    // A server cannot answer with a network error; a gateway that lost the answer is equivalent.
    if (real.type === 'error') return new Response('', { status: 502 })
    if (name === 'streamEvents') return real
    await remember(real, tokens)
    const change = changes.find((one) => one.operation === name && one.left > 0)
    if (!change) return real
    change.left -= 1
    return change.change(real)
  }
  const { url, close } = await listen(async (request) => {
    const { pathname, search } = new URL(request.url)
    if (pathname === '/') return page(kind)
    if (pathname === '/session') return new Response(await scim.getSessionToken())
    if (pathname.startsWith('/sdk/')) return api(request, pathname + search)
    if (pathname === '/host.js') return script(kind === 'react' ? join(outDir, 'host.js') : join(folder, `${kind}.js`))
    if (pathname === '/styles.css')
      return new Response(await readFile(join(root, 'dist/styles.css')), { headers: { 'content-type': 'text/css' } })
    if (pathname.startsWith('/dist/') && !pathname.includes('..')) return script(join(root, pathname))
    if (pathname.startsWith('/chunks/') && !pathname.includes('..')) return script(join(outDir, pathname))
    return new Response('', { status: 404 })
  })
  return {
    url,
    scim,
    count: (operation) => counts.get(operation) ?? 0,
    tokens,
    answer: (operation, change, times = Number.POSITIVE_INFINITY) => void changes.push({ operation, left: times, change }),
    async close() {
      await close()
      await scim.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}

/** What a host's own bundler makes of the package's built entries; React and TanStack Query are the host's. */
async function bundleReactHost(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    resolve: {
      alias: [{ find: /^.*\/src\/exports\/(\w+)\.js$/, replacement: join(root, 'dist/$1.js') }],
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: join(folder, 'react.ts'),
        output: { entryFileNames: 'host.js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
}

function page(kind: HostKind): Response {
  const styles = kind === 'react' ? '<link rel="stylesheet" href="/styles.css">' : ''
  const html = `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,">${styles}<div id="portal"></div><script type="module" src="/host.js"></script>`
  return new Response(html, { headers: { 'content-type': 'text/html' } })
}

async function script(path: string): Promise<Response> {
  return new Response(await readFile(path), { headers: { 'content-type': 'text/javascript' } })
}

function operationOf(method: string, path: string): FrontendOperationName | undefined {
  const asPattern = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}(\\?|$)`)
  const fitting = (Object.keys(frontendOperations) as FrontendOperationName[]).filter((name) => {
    const operation = frontendOperations[name]
    return operation.method === method && asPattern(operation.path).test(path)
  })
  // Fixed paths win over those with a parameter.
  return fitting.sort((one, other) => frontendOperations[one].path.split('{').length - frontendOperations[other].path.split('{').length)[0]
}

async function remember(answer: Response, tokens: string[]): Promise<void> {
  const text = await answer.clone().text()
  const token = /"(?:next_)?bearer_token":"([^"]+)"/.exec(text)?.[1]
  if (token) tokens.push(token)
}

interface HostWindow {
  host: { mount: (props?: object) => void; update: (props: object) => void; unmount: () => void }
}

/** Opens the host's page with the portal in it. */
export async function openHost(page: Page, { url }: Host, props: object = {}): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => 'host' in window)
  await mount(page, props)
}

export const mount = (page: Page, props: object = {}) =>
  page.evaluate((given) => (window as unknown as HostWindow).host.mount(given), props)
export const update = (page: Page, props: object) => page.evaluate((given) => (window as unknown as HostWindow).host.update(given), props)
export const unmount = (page: Page) => page.evaluate(() => (window as unknown as HostWindow).host.unmount())
