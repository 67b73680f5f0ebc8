import css from '../ui/theme/styles.css?inline'

type StyleRoot = Document | ShadowRoot

/** One sheet a document: a sheet belongs to the document that made it. */
const sheets = new WeakMap<Document, CSSStyleSheet>()
const users = new WeakMap<StyleRoot, number>()

/**
 * Lends the portal's stylesheet to the page or shadow root an element is in, as a constructed sheet: no `<style>` element,
 * so a strict Content-Security-Policy holds. Gives the function that takes it back; it stays while another portal uses it.
 */
export function lendStyles(element: Element): () => void {
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
