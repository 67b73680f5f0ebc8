import { dirname } from 'node:path'
import { immutable, loadPages, type PageRules, type ServedFiles } from '../pages.js'

const rules: PageRules = { cacheOf: (name) => (name.startsWith('/assets/') ? immutable : 'no-cache'), frameAncestors: "'self'" }

/** The demo's files, plus the package's self-contained `vanilla.js` for the page without a bundler. Null if they were not built. */
export async function loadDemoPages(folder: string): Promise<ServedFiles | null> {
  const pages = await loadPages(folder, rules)
  const start = pages.get('/index.html')
  if (!start) return null
  const isWanted = (name: string) => name === '/vanilla.js' || name.startsWith('/standalone/')
  const library = await loadPages(dirname(folder), { ...rules, isWanted })
  return new Map([...library, ...pages, ['/', start]])
}
