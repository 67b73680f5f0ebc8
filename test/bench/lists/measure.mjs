import { countNodes, firstRowsAfterData, followRow, scrollFor, scrollTo, takeLongTasks, watchPage } from './page.mjs'

/** A frame this long or longer is one that somebody notices: two of them were missed at 60 a second. */
const longFrame = 34
const scrolling = { duration: 3_000, pixels: 90 }
const rowHeight = 61

async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`The page failed: ${error.message}`))
  await page.addInitScript(watchPage)
  await page.goto(url)
  await page.locator('[data-part="scroller"] [data-part="person-name"]').first().waitFor({ timeout: 60_000 })
  await page.waitForTimeout(500)
  return { page, context }
}

/** The list as it is first shown, and some way down. */
export async function measureStart(browser, url) {
  const { page, context } = await open(browser, url)
  const firstRows = await page.evaluate(firstRowsAfterData)
  const nodesAtStart = await page.evaluate(countNodes)
  await page.evaluate(scrollTo, 400 * rowHeight)
  await page.waitForTimeout(2_500)
  const nodesBelow = await page.evaluate(countNodes)
  await context.close()
  return { firstRows, nodesAtStart, nodesBelow }
}

/** The frames of our list and of the other one, scrolled by turns, each round in the other order. */
export async function compareScrolling(browser, urls, rounds) {
  const pages = { portal: await open(browser, urls.portal), alone: await open(browser, urls.alone) }
  const long = { portal: 0, alone: 0 }
  const frames = { portal: 0, alone: 0 }
  const reached = { portal: 0, alone: 0 }
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? ['portal', 'alone'] : ['alone', 'portal']) {
      const { page } = pages[name]
      await page.bringToFront()
      await page.evaluate(scrollTo, 0)
      await page.waitForTimeout(1_500)
      const seen = await page.evaluate(scrollFor, scrolling)
      long[name] += seen.frames.filter((duration) => duration >= longFrame).length
      frames[name] += seen.frames.length
      reached[name] = Math.max(reached[name], seen.reached)
    }
  }
  for (const { context } of Object.values(pages)) await context.close()
  return { long, frames, reached }
}

/** The page's heap before and after a long way down and back. */
export async function measureHeap(browser, url) {
  const { page, context } = await open(browser, url)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  const read = async () => {
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'JSHeapUsedSize').value
  }
  await page.evaluate(scrollFor, { duration: 2_000, pixels: 60 })
  const before = await read()
  for (let part = 0; part < 4; part++) {
    await page.evaluate(scrollFor, { duration: 2_500, pixels: 240 })
    await page.waitForTimeout(1_000)
  }
  const reached = await page.evaluate(() => Math.round(document.querySelector('[data-part="scroller"]').scrollTop))
  await page.evaluate(scrollTo, 0)
  await page.waitForTimeout(1_500)
  const after = await read()
  await context.close()
  return { before, after, rows: Math.round(reached / rowHeight) }
}

/** The list some way down and at its start, idle and while changes arrive. */
export async function measureBurst(browser, url, change, duration) {
  const { page, context } = await open(browser, url)
  let requests = 0
  page.on('request', (request) => {
    if (request.url().includes('/sdk/') && !request.url().endsWith('/events')) requests += 1
  })
  const watch = async () => {
    requests = 0
    await page.evaluate(takeLongTasks)
    const moved = await page.evaluate(followRow, duration)
    return { moved, longTasks: (await page.evaluate(takeLongTasks)).length, perSecond: requests / (duration / 1_000) }
  }
  await page.evaluate(scrollTo, 60 * rowHeight)
  await page.waitForTimeout(3_000)
  const idle = await watch()
  await change(200)
  await page.waitForTimeout(2_000)
  const below = await watch()
  const changed = await change(null)
  await page.evaluate(scrollTo, 0)
  await page.waitForTimeout(4_000)
  await change(200)
  await page.waitForTimeout(2_000)
  const atStart = await watch()
  await change(null)
  await context.close()
  return { idle, below, atStart, changedPerSecond: changed / ((duration + 2_000) / 1_000) }
}
