import css from '../ui/theme/styles.css?inline'

type StyleRoot = Document | ShadowRoot

/** One sheet per document: a constructed sheet belongs to its document. */
const sheets = new WeakMap<Document, CSSStyleSheet>()
const users = new WeakMap<StyleRoot, number>()

/**
 * Adds the portal's stylesheet to the page or shadow root that contains the element, as a constructed sheet: without a `<style>` element,
 * as a strict Content-Security-Policy requires. Returns a function that removes it, unless another portal still uses it.
 */
export function adoptStyles(element: Element): () => void {
  const root = styleRootOf(element)
  const sheet = sheetOf(element.ownerDocument)
  users.set(root, (users.get(root) ?? 0) + 1)
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    const left = (users.get(root) ?? 1) - 1
    users.set(root, left)
    if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}

function styleRootOf(element: Element): StyleRoot {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root : element.ownerDocument
}

function sheetOf(document: Document): CSSStyleSheet {
  const known = sheets.get(document)
  if (known) return known
  const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet
  const sheet = new Sheet()
  sheet.replaceSync(css)
  sheets.set(document, sheet)
  return sheet
}
