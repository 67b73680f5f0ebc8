/** What belongs to no catalog: names and addresses, labels of a console, code, times that Intl writes, and the host's own page. */
const notSentences = '[translate="no"], bdi, code, time, [lang="en"], [data-part="monogram"], [aria-hidden="true"]'

const plainWord = /[A-Za-z]{3,}/

/** Names that stand inside sentences as they are. */
const names = ['Okta', 'Microsoft Entra ID', 'SCIM', 'URN', 'CSV', 'JSON', 'Bearer']

function isPlain(text: string, known: readonly string[]): boolean {
  const rest = [...names, ...known].reduce((left, name) => left.replaceAll(name, ''), text)
  return plainWord.test(rest)
}

/** Text and accessible names under this element that are written in plain letters, so that no catalog can translate them. */
export function hardCodedText(root: Element, known: readonly string[]): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement
    const data = element?.closest(notSentences)
    // The page around the portal may say that it is English.
    if (!element || (data && root.contains(data))) continue
    if (node instanceof Text) {
      if (isPlain(node.data, known)) found.push(node.data)
      continue
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name)
      if (value && isPlain(value, known)) found.push(`${name}: ${value}`)
    }
  }
  return found
}

/** Text that does not fit where it stands: wider than its box, which hides the rest. */
export function cutText(root: Element): string[] {
  return Array.from(root.querySelectorAll<HTMLElement>('*'))
    .filter((element) => {
      if (element.closest('[data-part="sr"], bdi, code, [translate="no"]') || element.clientWidth === 0) return false
      const { overflowX, textOverflow } = getComputedStyle(element)
      const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis'
      return hides && element.scrollWidth > element.clientWidth + 1 && Boolean(element.textContent?.trim())
    })
    .map((element) => element.textContent ?? '')
}
