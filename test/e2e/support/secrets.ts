import type { Page } from 'playwright'

/**
 * Everything TanStack Query holds on this page, as text: each QueryClient that can be reached from the rendered tree,
 * with the state of all its queries and mutations. Works with React and with Preact.
 */
export function readCaches(page: Page): Promise<{ clients: number; text: string }> {
  return page.evaluate(() => {
    interface Client {
      getQueryCache(): { getAll(): { queryKey: unknown; state: unknown }[] }
      getMutationCache(): { getAll(): { state: unknown }[] }
    }
    const clients = new Set<Client>()
    const seen = new Set<unknown>()
    const queue: unknown[] = []
    for (const element of document.querySelectorAll('*')) {
      const inside = element.shadowRoot ? [element, ...element.shadowRoot.querySelectorAll('*')] : [element]
      for (const node of inside) for (const key of Object.getOwnPropertyNames(node)) if (/^__/.test(key)) queue.push(Reflect.get(node, key))
    }
    while (queue.length && seen.size < 500_000) {
      const value = queue.pop()
      if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Node || value instanceof Window) continue
      seen.add(value)
      if ('getMutationCache' in value && 'getQueryCache' in value) clients.add(value as unknown as Client)
      for (const key of Object.getOwnPropertyNames(value)) queue.push(Object.getOwnPropertyDescriptor(value, key)?.value)
    }
    const content = [...clients].map((client) => ({
      queries: client
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => ({ queryKey, state })),
      mutations: client
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    }))
    return { clients: clients.size, text: JSON.stringify(content) }
  })
}

/** Everything the page keeps between visits, and what its address says. */
export async function readBrowserState(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    history: JSON.stringify(history.state),
    address: location.href,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    resources: performance.getEntries().map(({ name }) => name),
  }))
  return JSON.stringify(kept)
}
