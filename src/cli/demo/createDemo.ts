import type { Storage } from '../../server/storage/types.js'
import { credentials, type ServeOptions } from '../options.js'
import { answerPage } from '../pages.js'
import { answer, refuse } from './answer.js'
import { loadDemoPages } from './demoPages.js'
import { createEntraRoutes } from './entraRoutes.js'
import { refusalReason, remoteReason } from './guard.js'
import { createIdpFetch } from './idpFetch.js'
import { createOktaRoutes } from './oktaRoutes.js'
import { createReceiver } from './receiver/createReceiver.js'
import { openOwnEndpoint, receiverPath } from './receiver/ownEndpoint.js'
import { resetOrganization } from './reset.js'
import { createSessionRoute } from './session.js'
import { entraKind, oktaKind } from './simulations.js'
import { openSimulation } from './storedSimulation.js'

export interface DemoOptions {
  serve: Pick<ServeOptions, 'projectId' | 'projectSecret' | 'database'>
  publicUrl: string
  /** The port that the server listens on, at which its own receiver is. */
  port: string
  backend: { fetch(request: Request): Promise<Response>; storage: Storage }
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

/** The page at `/`, its session route, the simulated identity providers and a receiver of webhooks. Never part of `createScimBackend`. */
export async function createDemo({ serve, publicUrl, port, backend, pagesFolder }: DemoOptions): Promise<Demo> {
  const folder = serve.database.kind === 'file' ? serve.database.folder : null
  const idp = { fetch: createIdpFetch(publicUrl) }
  const { simulation: okta, save: saveOkta } = await openSimulation(folder, oktaKind, idp)
  const { simulation: entra, save: saveEntra } = await openSimulation(folder, entraKind, idp)
  const pages = await loadDemoPages(pagesFolder)
  const serverApi = { fetch: backend.fetch, publicUrl, projectId: serve.projectId, projectSecret: serve.projectSecret }
  const session = createSessionRoute(serverApi)
  const openReceiver = async () => createReceiver(await openOwnEndpoint(serverApi, `http://127.0.0.1:${port}${receiverPath}`))
  let receiver = await openReceiver()
  const oktaRoutes = createOktaRoutes(okta)
  const entraRoutes = createEntraRoutes(entra)
  const reset = async () => {
    okta.reset()
    entra.reset()
    receiver.close()
    await resetOrganization(serverApi, backend.storage)
    receiver = await openReceiver()
    return answer({})
  }
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
        if (path === '/demo/reset') return request.method === 'POST' ? reset() : refuse(405, 'Use POST.')
        const [, , idpName, action = null] = path.split('/')
        if (idpName === 'okta') return oktaRoutes(request, action)
        if (idpName === 'entra') return entraRoutes(request, action)
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
      await Promise.all([saveOkta(), saveEntra()])
    },
  }
}
