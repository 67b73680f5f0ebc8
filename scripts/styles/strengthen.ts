import { compare, type Specificity, selectorSpecificity } from '@csstools/selector-specificity'
import type { AtRule, Container, Root, Rule } from 'postcss'
import parser, { type Selector } from 'postcss-selector-parser'

/**
 * What becomes of a layer when the portal is embedded in a page whose own rules are unlayered:
 * - `open`: nothing. For custom properties, which no page's reset touches.
 * - `yielding`: stronger than element selectors, weaker than any class of the page.
 * - a number: as strong as that many ids, so that no element, attribute or state selector of the page wins. An element that has
 *   a class of the page (`appearance.classNames`) is left to that class: its rule is only `yielding`.
 */
export type LayerStrength = 'open' | 'yielding' | number

/** `usePart` sets it together with a class of the page. */
const hostClass = '[data-host-class]'
/** No page is expected to use a selector of more element names than this and nothing else. */
const longestElementSelector = 8
/** Elements that are never a part themselves, so they never have a class of the page. `part.tsx` names the parts. */
export const neverParts: ReadonlySet<string> = new Set(
  'b code dd del dt em figcaption header ins legend mark strong summary svg tbody td th thead tr'.split(' '),
)

interface Weight {
  layer: number
  specificity: Specificity
}

/** Takes the rules out of their layers and gives each the strength of its layer; their relative order stays the same. */
export function strengthen(root: Root, layers: Record<string, LayerStrength>): void {
  const names = Object.keys(layers)
  const rankOf = rank(weightsIn(root, names))
  for (const layer of layersIn(root)) {
    const strength = layers[layer.params] as LayerStrength
    if (strength !== 'open') {
      eachRule(layer, (rule) => {
        const parts = selectorsOf(rule).map((selector) => ({
          ...split(selector),
          names: longestElementSelector + rankOf({ layer: names.indexOf(layer.params), specificity: selectorSpecificity(selector) }),
        }))
        rule.selectors = strength === 'yielding' ? yieldingSelectors(parts) : strongSelectors(parts, strength)
      })
    }
    layer.replaceWith(layer.nodes ?? [])
  }
}

/** A selector split from its pseudo-element: `li:hover` and `::before`. */
interface Parts {
  element: string
  pseudoElement: string
  /** Whether a matched element may have classes of the page. */
  isOfPart: boolean
  /** The number of element names with the same weight. */
  names: number
}

/** `button` becomes `button:not(#aps#aps,[data-host-class])`, which weighs two ids, plus the result of `yieldingSelectors`. */
function strongSelectors(selectors: Parts[], ids: number): string[] {
  const strong = selectors.map(({ element, pseudoElement }) => `${element}:not(${'#aps'.repeat(ids)},${hostClass})${pseudoElement}`)
  const ofParts = selectors.filter(({ isOfPart }) => isOfPart)
  return [...strong, ...yieldingSelectors(ofParts.map((parts) => ({ ...parts, element: `${parts.element}${hostClass}` })))]
}

/** `button` becomes `:where(button):not(x x x)`, which weighs three element names: more than one, and less than a class. */
function yieldingSelectors(selectors: Parts[]): string[] {
  const alike = new Map<string, string[]>()
  for (const { element, pseudoElement, names } of selectors) {
    const weight = `:not(${Array(names).fill('x').join(' ')})${pseudoElement}`
    alike.set(weight, [...(alike.get(weight) ?? []), element.replace(/^:where\(\.aps\)/, '.aps')])
  }
  return [...alike].map(([weight, elements]) => `:where(${elements.join(', ')})${weight}`)
}

function split(selector: Selector): Omit<Parts, 'names'> {
  const at = selector.nodes.findIndex((node) => parser.isPseudoElement(node))
  const nodes = at < 0 ? selector.nodes : selector.nodes.slice(0, at)
  const last = nodes.slice(nodes.map((node) => node.type).lastIndexOf('combinator') + 1)
  const tag = last.find((node) => node.type === 'tag')?.value
  return {
    element: `${nodes.join('').trimStart()}${last.length === 0 ? '*' : ''}`,
    pseudoElement: at < 0 ? '' : selector.nodes.slice(at).join(''),
    isOfPart: tag === undefined || !neverParts.has(tag),
  }
}

/** Ranks from 1 upwards, by layer and then by specificity: small numbers, so that few names are needed. */
function rank(weights: Weight[]): (weight: Weight) => number {
  const keyOf = ({ layer, specificity: { a, b, c } }: Weight) => [layer, a, b, c].join()
  const sorted = [...weights].sort((one, other) => one.layer - other.layer || compare(one.specificity, other.specificity))
  const ranks = new Map([...new Set(sorted.map(keyOf))].map((key, index) => [key, index + 1]))
  return (weight) => ranks.get(keyOf(weight)) ?? 0
}

function weightsIn(root: Root, names: string[]): Weight[] {
  const weights: Weight[] = []
  for (const layer of layersIn(root)) {
    if (!names.includes(layer.params)) {
      throw new Error(
        `The stylesheet has the layer ${layer.params}, whose strength is not known. Add it to scripts/styles/portalStyles.ts.`,
      )
    }
    eachRule(layer, (rule) => {
      for (const selector of selectorsOf(rule)) {
        weights.push({ layer: names.indexOf(layer.params), specificity: selectorSpecificity(selector) })
      }
    })
  }
  return weights
}

function layersIn(root: Root): AtRule[] {
  root.walkAtRules('layer', (rule) => void (rule.nodes || rule.remove()))
  return root.nodes.filter((node): node is AtRule => node.type === 'atrule' && node.name === 'layer')
}

/** Style rules, including those inside conditional rules; keyframes are not style rules. */
function eachRule(container: Container, visit: (rule: Rule) => void): void {
  container.walkRules((rule) => {
    const isStep = rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')
    if (!isStep) visit(rule)
  })
}

function selectorsOf(rule: Rule): Selector[] {
  return parser().astSync(rule.selector).nodes
}
