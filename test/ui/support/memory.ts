import type { CDPSession, Page } from 'playwright'

/** What a bearer token looks like, so that a search need not bring one into the page it searches. */
const tokenPattern = 'scim_[\\w-]{60,}'

/** Where a script of the page finds a bearer token: everything reachable from `window` by properties, maps, sets and the document. */
export function findTokenFromWindow(page: Page): Promise<string[]> {
  return page.evaluate((source) => {
    const pattern = new RegExp(source)
    const found: string[] = []
    const seen = new Set<object>()
    const queue: [unknown, string][] = [[window, 'window']]
    const properties = (value: object) => [...Object.getOwnPropertyNames(value), ...Object.getOwnPropertySymbols(value)]
    /** A prototype of the platform is an instance of its own class and none of its getters work. */
    const isNode = (value: object): value is Node => {
      try {
        return value instanceof Node && value.nodeType > 0
      } catch {
        return false
      }
    }
    while (queue.length > 0 && found.length < 5) {
      const [value, path] = queue.pop() as [unknown, string]
      if (typeof value === 'string') {
        if (pattern.test(value)) found.push(path.slice(-300))
        continue
      }
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue
      seen.add(value)
      if (value instanceof Map) for (const [key, one] of value) queue.push([key, `${path}<key>`], [one, `${path}<${String(key)}>`])
      if (value instanceof Set) for (const one of value) queue.push([one, `${path}<>`])
      if (isNode(value) && value instanceof CharacterData) queue.push([value.data, `${path}.data`])
      if (isNode(value) && value instanceof Element) {
        for (const { name, value: text } of value.attributes) queue.push([text, `${path}@${name}`])
        if ('value' in value) queue.push([value.value, `${path}.value`])
        queue.push([value.shadowRoot, `${path}#shadow`])
        // A code may be in several text nodes, between places where it may break.
        if (value.nodeName === 'CODE') queue.push([value.textContent, `${path}.textContent`])
      }
      if (isNode(value)) for (const child of value.childNodes) queue.push([child, `${path}/${child.nodeName}`])
      for (const key of properties(value)) {
        const descriptor = Object.getOwnPropertyDescriptor(value, key)
        // A getter of the platform is followed only where it stores things of the page.
        const one = descriptor && 'value' in descriptor ? descriptor.value : value === window && key === 'document' ? document : undefined
        queue.push([one, `${path}.${String(key)}`])
      }
    }
    return found
  }, tokenPattern)
}

/** Everything on the page's heap after a collection, as the text of a snapshot: closures, listeners and old trees too. */
export async function takeHeapSnapshot(session: CDPSession): Promise<string> {
  await collectGarbage(session)
  const chunks: string[] = []
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', keep)
  return chunks.join('')
}

/** Collects garbage until nothing more disappears: some things go only after what held them. */
export async function collectGarbage(session: CDPSession): Promise<void> {
  for (let round = 0; round < 4; round += 1) await session.send('HeapProfiler.collectGarbage')
}
