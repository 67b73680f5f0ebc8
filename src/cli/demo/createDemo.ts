import { credentials, type ServeOptions } from '../options.js'
import { answerPage } from '../pages.js'
import { answer, refuse } from './answer.js'
import { loadDemoPages } from './demoPages.js'
import { refusalReason, remoteReason } from './guard.js'
import { createOktaFetch } from './oktaFetch.js'
import { createOktaRoutes } from './oktaRoutes.js'
import { createReceiver } from './receiver/createReceiver.js'
import { openOwnEndpoint, receiverPath } from './receiver/ownEndpoint.js'
import { createSessionRoute } from './session.js'
import { openOkta } from './storedOkta.js'

export interface DemoOptions {
  serve: Pick<ServeOptions, 'projectId' | 'projectSecret' | 'database'>
  publicUrl: string
  /** The port that the server listens on, at which its own receiver is. */
  port: string
  backend: { fetch(request: Request): Promise<Response> }
  pagesFolder: string
}

export interface Demo {
  /** Whether the demo serves this path. */
  has(path: string): boolean
  /** Answers requests to the demo; null for everything else. */
  fetch(path: string, request: Request, info: { address?: string }): Promise<Response | null>
  close(): Promise<void>
}

const isRoute = (path: string) => path === '/demo' || path.startsWith('/demo/')

const notBuilt = 'The demo page is not built. Run `npm run build`, then start again.'

/** The page at `/`, its session route, the simulated Okta and a receiver of webhooks. Never part of `createScimBackend`. */
export async function createDemo({ serve, publicUrl, port, backend, pagesFolder }: DemoOptions): Promise<Demo> {
  const folder = serve.database.kind === 'file' ? serve.database.folder : null
  const { okta, save } = await openOkta(folder, { fetch: createOktaFetch(publicUrl) })
  const pages = await loadDemoPages(pagesFolder)
  const serverApi = { fetch: backend.fetch, publicUrl, projectId: serve.projectId, projectSecret: serve.projectSecret }
  const session = createSessionRoute(serverApi)
  const secret = await openOwnEndpoint(serverApi, `http://127.0.0.1:${port}${receiverPath}`)
  const receiver = createReceiver(secret)
  const oktaRoutes = createOktaRoutes(okta)
  const isSecretKnown = serve.projectSecret === credentials.projectSecret.demo
  okta.resume().catch((error: unknown) => console.error('The simulated Okta could not take up its work.', error))

  return {
    has: (path) => path === '/' || isRoute(path) || pages?.has(path) === true,
    async fetch(path, request, { address }) {
      // Behind a tunnel to a real Okta, the server API would be open to everyone who has read the documentation.
      if (isSecretKnown && path.startsWith('/v1/')) {
        const elsewhere = remoteReason(request, address)
        return elsewhere ? refuse(403, `${elsewhere} Set SCIM_PROJECT_SECRET to open the server API to others.`) : null
      }
      if (isRoute(path)) {
        const refusal = refusalReason(request, address)
        if (refusal) return refuse(403, refusal)
        if (path === '/demo/session') return request.method === 'POST' ? session(request) : refuse(405, 'Use POST.')
        if (path === '/demo/okta') return oktaRoutes(request, null)
        if (path.startsWith('/demo/okta/')) return oktaRoutes(request, path.slice('/demo/okta/'.length))
        if (path === receiverPath) return receiver.receive(request)
        if (path === '/demo/webhooks') return receiver.view(request)
        if (path === '/demo/webhooks/behave') return receiver.behave(request)
        return refuse(404, 'The demo has no such route.')
      }
      if (pages) return answerPage(pages, path, request)
      return path === '/' ? answer({ message: notBuilt }, 503) : null
    },
    async close() {
      receiver.close()
      await save()
    },
  }
}
