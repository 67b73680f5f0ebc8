/** Where an element stood before it was taken away. */
interface Gap {
  parent: Element
  previous: Node | null
}

/**
 * Keeps the keyboard’s place in the portal. When what has the focus is taken away or hidden, the nearest thing gets it: the next control of
 * the same row or list, else the heading of the card or screen around it. It never takes the focus from anything that is still there.
 * @returns what ends it
 */
export function keepFocus(portal: HTMLElement): () => void {
  const page = portal.ownerDocument
  let held: HTMLElement | null = null
  let gap: Gap | null = null

  const restore = () => {
    if (!held || isThere(held) || !isNowhere(page)) return
    const place = gap ?? (held.parentElement ? { parent: held.parentElement, previous: held.previousSibling } : null)
    held = null
    gap = null
    const next = place && nearest(portal, place)
    if (!next) return
    if (!next.matches(controls)) next.tabIndex = -1
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
  }
  const handleFocusIn = ({ target }: FocusEvent) => {
    held = target instanceof HTMLElement ? target : null
    gap = null
  }
  const handleFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return
    const left = held
    // A removal may blur before it removes. What is still there a moment later was left on purpose.
    setTimeout(() => {
      if (held !== left || !left) return
      if (isThere(left) && isNowhere(page) && page.hasFocus()) held = null
      else restore()
    })
  }
  const observer = new MutationObserver((records) => {
    if (!held) return
    for (const { target, previousSibling, removedNodes } of records) {
      for (const removed of removedNodes) {
        if (removed.contains(gap?.parent ?? held)) gap = { parent: target as Element, previous: previousSibling }
        else if (gap?.previous === removed) gap.previous = previousSibling
      }
    }
    restore()
  })

  portal.addEventListener('focusin', handleFocusIn)
  portal.addEventListener('focusout', handleFocusOut)
  observer.observe(portal, { childList: true, subtree: true })
  return () => {
    portal.removeEventListener('focusin', handleFocusIn)
    portal.removeEventListener('focusout', handleFocusOut)
    observer.disconnect()
  }
}

/** Whether nothing has the focus: the browser then says that the body has it. */
function isNowhere(page: Document): boolean {
  return page.activeElement === null || page.activeElement === page.body
}

function isThere(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0
}

const controls = 'a[href], button, input, select, textarea, [tabindex="0"]'
const headings = 'h2, h3, h4, h5, h6'
/** Controls that belong together, so that the one beside a removed one takes its place. */
const groups = 'ul, ol, tbody, tr, li, [data-part="row"], [data-part="toolbar"], [data-part="actions"], [data-part="card-foot"]'
/** What has a heading or a first control to begin again from. */
const regions = 'section, dialog, [role="tabpanel"], [data-part="shell"]'

function nearest(portal: HTMLElement, { parent, previous }: Gap): HTMLElement | undefined {
  let after = previous
  for (let scope: Element | null = parent; scope && portal.contains(scope); scope = scope.parentElement) {
    const found = scope.matches(groups) ? besides(scope, after) : scope.matches(regions) ? beginningOf(scope) : undefined
    if (found) return found
    after = scope
  }
  return undefined
}

/** The first control behind a place in a row or list, or the last one before it. */
function besides(group: Element, after: Node | null): HTMLElement | undefined {
  const all = shown(group, controls)
  if (!after) return all[0]
  const next = all.find((each) => after.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING && !after.contains(each))
  return next ?? all.at(-1)
}

function beginningOf(region: Element): HTMLElement | undefined {
  return shown(region, headings)[0] ?? shown(region, controls)[0]
}

function shown(scope: Element, selector: string): HTMLElement[] {
  return Array.from(scope.querySelectorAll<HTMLElement>(selector)).filter(isThere)
}
