import { compare, type Specificity, selectorSpecificity } from '@csstools/selector-specificity'
import type { AtRule, Container, Root, Rule } from 'postcss'
import parser, { type Selector } from 'postcss-selector-parser'

/**
 * What becomes of a layer where the portal is a guest in a page whose own rules are in no layer:
 * - `open`: nothing. For custom properties, which no reset of a page names.
 * - `yielding`: stronger than rules for elements, weaker than any class of the page.
 * - a number: as strong as so many ids, so that no rule of the page for elements, attributes or states wins. An element that has
 *   a class of the page (`appearance.classNames`) is left to that class: there the rule is only `yielding`.
 */
export type LayerStrength = 'open' | 'yielding' | number

/** `usePart` sets it beside a class of the page. */
const hostClass = '[data-host-class]'
/** No page has a selector of more element names than this and nothing else. */
const longestElementSelector = 8
/** Elements that are never a part of their own, so that no class of the page is ever on them. `part.tsx` gives parts their names. */
export const neverParts: ReadonlySet<string> = new Set(
  'b code dd del dt em figcaption header ins legend mark strong summary svg tbody td th thead tr'.split(' '),
)

interface Weight {
  layer: number
  specificity: Specificity
}

/** Takes the rules out of their layers and gives each the strength of its layer; among each other they win as before. */
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

/** A selector, its pseudo-element apart: `li:hover` and `::before`. */
interface Parts {
  element: string
  pseudoElement: string
  /** Whether an element that it finds may be one that takes classes of the page. */
  isOfPart: boolean
  /** How many element names weigh as much as it does here. */
  names: number
}

/** `button` becomes `button:not(#aps#aps,[data-host-class])`, which weighs two ids, and what `yieldingSelectors` makes of it. */
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

/** Places from 1 upwards, by layer and then by specificity: small numbers, so that few names have to be counted. */
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

/** Style rules, also inside of conditions; the steps of an animation are none. */
function eachRule(container: Container, visit: (rule: Rule) => void): void {
  container.walkRules((rule) => {
    const isStep = rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')
    if (!isStep) visit(rule)
  })
}

function selectorsOf(rule: Rule): Selector[] {
  return parser().astSync(rule.selector).nodes
}
