import type { CDPSession, Page } from 'playwright'
import { collectGarbage } from './memory.js'

export interface PageMemory {
  heapBytes: number
  /** Nodes of all documents, those out of the page included. */
  nodes: number
  listeners: number
}

/** What the page holds after a garbage collection. */
export async function readMemory(session: CDPSession): Promise<PageMemory> {
  await collectGarbage(session)
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heapBytes: read('JSHeapUsedSize'), nodes: read('Nodes'), listeners: read('JSEventListeners') }
}

/** What the page holds once it holds no more nodes than before, or after five seconds: on a busy machine the last round's aborted requests end late. */
export async function readMemoryAtRest(session: CDPSession, before: PageMemory): Promise<PageMemory> {
  const patience = Date.now() + 5000
  let memory = await readMemory(session)
  while (memory.nodes > before.nodes && Date.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    memory = await readMemory(session)
  }
  return memory
}

/** Mounts and unmounts the portal that many times, each time after it has shown what it read. */
export async function mountRounds(page: Page, rounds: number): Promise<void> {
  await page.evaluate(async (count) => {
    const { host } = window as unknown as { host: { mount: () => void; unmount: () => void } }
    const isShown = () => {
      const portal = document.querySelector('#portal')
      const root = portal?.firstElementChild?.shadowRoot ?? portal
      return root?.querySelector('[data-part="heading"]') !== null && root?.querySelector('[data-part="heading"]') !== undefined
    }
    for (let round = 0; round < count; round += 1) {
      host.mount()
      while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 1))
      host.unmount()
      // What a portal does in the moment after it was removed belongs to its round.
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }, rounds)
}

/**
 * Counts the page's live streams from now on: open means requested and not closed. Keeps only numbers, because a signal holds everything
 * that listens to it.
 */
export async function watchStreams(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const streams = { all: 0, open: 0 }
    const realFetch = window.fetch
    window.fetch = (input, init) => {
      if (String(input).endsWith('/events') && init?.signal?.aborted === false) {
        streams.all += 1
        streams.open += 1
        init.signal.addEventListener('abort', () => {
          streams.open -= 1
        })
      }
      return realFetch(input, init)
    }
    Object.assign(window, { streams })
  })
}

export function readStreams(page: Page): Promise<{ all: number; open: number }> {
  return page.evaluate(() => (window as unknown as { streams: { all: number; open: number } }).streams)
}
