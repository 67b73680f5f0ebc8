import { credentials, type ServeOptions } from '../options.js'
import { answerPage } from '../pages.js'
import { answer, refuse } from './answer.js'
import { loadDemoPages } from './demoPages.js'
import { elsewhereOf, refusalOf } from './guard.js'
import { openOkta } from './keptOkta.js'
import { createOktaFetch } from './oktaFetch.js'
import { createOktaRoutes } from './oktaRoutes.js'
import { createSessionRoute } from './session.js'

export interface DemoOptions {
  serve: Pick<ServeOptions, 'projectId' | 'projectSecret' | 'database'>
  publicUrl: string
  backend: { fetch(request: Request): Promise<Response> }
  pagesFolder: string
}

export interface Demo {
  /** Answers what belongs to the demo; null for everything else. */
  fetch(request: Request, info: { address?: string }): Promise<Response | null>
  close(): Promise<void>
}

const notBuilt = 'The demo page is not built. Run `npm run build`, then start again.'

/** The page at `/`, the session it signs in with and the simulated Okta beside it. Never part of `createScimBackend`. */
export async function createDemo({ serve, publicUrl, backend, pagesFolder }: DemoOptions): Promise<Demo> {
  const folder = serve.database.kind === 'file' ? serve.database.folder : null
  const { okta, save } = await openOkta(folder, { fetch: createOktaFetch(publicUrl) })
  const pages = await loadDemoPages(pagesFolder)
  const session = createSessionRoute({ fetch: backend.fetch, projectId: serve.projectId, projectSecret: serve.projectSecret })
  const oktaRoutes = createOktaRoutes(okta)
  const isSecretKnown = serve.projectSecret === credentials.projectSecret.demo
  okta.resume().catch((error: unknown) => console.error('The simulated Okta could not take up its work.', error))

  return {
    async fetch(request, { address }) {
      const { pathname } = new URL(request.url)
      // Behind a tunnel to a real Okta the server API would be open to everybody who has read the documentation.
      if (isSecretKnown && pathname.startsWith('/v1/')) {
        const elsewhere = elsewhereOf(request, address)
        return elsewhere ? refuse(403, `${elsewhere} Set SCIM_PROJECT_SECRET to open the server API to others.`) : null
      }
      if (pathname === '/demo' || pathname.startsWith('/demo/')) {
        const refusal = refusalOf(request, address)
        if (refusal) return refuse(403, refusal)
        if (pathname === '/demo/session') return request.method === 'POST' ? session(request) : refuse(405, 'Use POST.')
        if (pathname === '/demo/okta') return oktaRoutes(request, null)
        if (pathname.startsWith('/demo/okta/')) return oktaRoutes(request, pathname.slice('/demo/okta/'.length))
        return refuse(404, 'The demo has no such route.')
      }
      if (pages) return answerPage(pages, request)
      return pathname === '/' ? answer({ message: notBuilt }, 503) : null
    },
    close: save,
  }
}
