import { answerPage, immutable, loadPages, type PageRules } from './pages.js'

export interface SetupPage {
  /** Whether `/setup` or one of its files is at this path. */
  has(path: string): boolean
  /** Serves `/setup` and its files; null for everything else. */
  fetch(path: string, request: Request): Response | null
}

const rules: PageRules = {
  // The page itself is never cached, because its link works only once.
  cacheOf: (name) => (name === '/setup.html' ? 'no-store' : immutable),
  frameAncestors: "'none'",
}

const notBuilt = 'The page of set-up links is not built, so they open nothing. Run `npm run build`, then start again.\n'

/** The page that set-up links lead to: it exchanges the secret for a session and shows the portal. */
export async function loadSetupPage(folder: string): Promise<SetupPage> {
  const files = await loadPages(folder, rules)
  const page = files.get('/setup.html')
  const pages = new Map(files)
  pages.delete('/setup.html')
  if (page) pages.set('/setup', page)
  return {
    has: (path) => path === '/setup' || pages.has(path),
    fetch(path, request) {
      const isMissing = !page && path === '/setup'
      return isMissing
        ? new Response(notBuilt, { status: 503, headers: { 'cache-control': 'no-store' } })
        : answerPage(pages, path, request)
    },
  }
}
