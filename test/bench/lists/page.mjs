// What happens inside the pages. Each function is sent to the browser as it is, so it uses nothing from outside itself.

/** Notes, from before the page's own code runs, when the first row is there, and every long task. */
export function watchPage() {
  const seen = { firstRowAt: undefined, longTasks: [] }
  const hasRow = () => document.querySelector('[data-part="scroller"] tbody > tr [data-part="person-name"]') !== null
  const observer = new MutationObserver(() => {
    if (!hasRow()) return
    seen.firstRowAt = performance.now()
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
  const longTasks = new PerformanceObserver((list) => seen.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
  longTasks.observe({ type: 'longtask', buffered: true })
  Object.assign(window, { seen })
}

/** Milliseconds from the last byte of the list's first page to its first row. */
export function firstRowsAfterData() {
  const pages = performance.getEntriesByType('resource').filter(({ name }) => /members\/search$|scim\/groups$/.test(name))
  return window.seen.firstRowAt - Math.min(...pages.map(({ responseEnd }) => responseEnd))
}

/** How many long tasks there were until now; they are forgotten then. */
export function takeLongTasks() {
  return window.seen.longTasks.splice(0)
}

/** Nodes of the list: elements and texts. */
export function countNodes() {
  const walker = document.createTreeWalker(document.querySelector('[data-part="scroller"]'))
  let nodes = 1
  while (walker.nextNode()) nodes++
  return nodes
}

/** Scrolls down for a while, so many pixels a frame, and returns the length of each frame in milliseconds. */
export async function scrollFor({ duration, pixels }) {
  const scroller = document.querySelector('[data-part="scroller"]')
  const frames = []
  const start = performance.now()
  let last = start
  while (performance.now() - start < duration) {
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    frames.push(now - last)
    last = now
    scroller.scrollTop += pixels
  }
  return { frames, reached: scroller.scrollTop }
}

export function scrollTo(top) {
  document.querySelector('[data-part="scroller"]').scrollTop = top
}

/** Follows the row in the middle of the list frame by frame, and returns by how many pixels it moved at most. */
export async function followRow(duration) {
  const scroller = document.querySelector('[data-part="scroller"]')
  const { top, height, left } = scroller.getBoundingClientRect()
  const found = document.elementFromPoint(left + 100, top + height / 2)?.closest('tr')
  const nameOf = (row) => row.querySelector('[data-part="person-name"]')?.textContent
  const name = found && nameOf(found)
  if (!name) throw new Error('There is no row in the middle of the list.')
  const rowOf = () => Array.from(scroller.querySelectorAll('tbody > tr')).find((row) => nameOf(row) === name)
  const from = rowOf().getBoundingClientRect().top
  let most = 0
  const start = performance.now()
  while (performance.now() - start < duration) {
    await new Promise(requestAnimationFrame)
    const row = rowOf()
    most = Math.max(most, row ? Math.abs(row.getBoundingClientRect().top - from) : Number.POSITIVE_INFINITY)
  }
  return most
}
