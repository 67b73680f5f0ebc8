import type { Page } from 'playwright'

/** Remembers the computed style of everything in the portal, including its pseudo-elements, as it is now. */
export async function rememberLooks(page: Page): Promise<number> {
  return page.evaluate(readLooks, 'remember' as const) as Promise<number>
}

/** What differs from what was remembered: element, property, before and after; at most ten. */
export async function changedLooks(page: Page): Promise<string[]> {
  return page.evaluate(readLooks, 'compare' as const) as Promise<string[]>
}

/** Runs in the page, where style objects exist. */
function readLooks(task: 'remember' | 'compare'): number | string[] {
  const state = globalThis as { remembered?: Map<string, string[]> }
  const root = document.querySelector('admin-portal-scim')?.shadowRoot ?? document
  const portal = root.querySelector('.aps') as Element
  const looks = new Map<string, string[]>()
  const properties = [...getComputedStyle(portal)].filter((name) => !name.startsWith('--'))
  const add = (element: Element, index: number, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo)
    const name = `${index} ${element.tagName.toLowerCase()}[${element.getAttribute('data-part') ?? ''}]${pseudo ?? ''}`
    // A pseudo-element without content has no box, and its style does not matter.
    const isThere = !/before|after/.test(pseudo ?? '') || !['none', 'normal'].includes(style.content)
    looks.set(name, isThere ? properties.map((property) => style.getPropertyValue(property)) : [])
  }
  for (const [index, element] of [portal, ...portal.querySelectorAll('*')].entries()) {
    add(element, index)
    add(element, index, '::before')
    add(element, index, '::after')
    if (element.matches('input')) add(element, index, '::placeholder')
    if (element.matches('dialog')) add(element, index, '::backdrop')
  }
  if (task === 'remember') {
    state.remembered = looks
    return looks.size
  }
  const changes: string[] = []
  for (const [name, values] of state.remembered ?? []) {
    const now = looks.get(name)
    if (now?.length !== values.length) changes.push(`${name}: ${values.length ? 'gone' : 'new'}`)
    else for (const [at, value] of values.entries()) if (value !== now[at]) changes.push(`${name} ${properties[at]}: ${value} → ${now[at]}`)
  }
  if (looks.size !== state.remembered?.size) changes.push(`${state.remembered?.size} elements before, ${looks.size} now`)
  return changes.slice(0, 10)
}
