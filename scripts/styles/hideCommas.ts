/**
 * Writes `light-dark(a, b)` as `light-dark(a var(--aps-comma) b)`, which is equivalent for browsers and opaque to tools.
 * Bundlers with older targets replace a light-dark() they can parse with variables of their own, which are set only
 * where the same stylesheet declares a `color-scheme`. The page declares its scheme elsewhere, so every colour would be lost.
 */
export function hideCommas(css: string): string {
  const pieces: string[] = []
  let from = 0
  for (const { index } of css.matchAll(/light-dark\(/g)) {
    const comma = commaAfter(css, index + 'light-dark('.length)
    pieces.push(css.slice(from, comma).trimEnd(), ' var(--aps-comma) ')
    from = comma + 1
    while (css[from] === ' ') from += 1
  }
  return pieces.join('') + css.slice(from)
}

/** The comma between the two colours: the first one outside nested parentheses. */
function commaAfter(css: string, start: number): number {
  let depth = 0
  for (let index = start; index < css.length; index += 1) {
    const sign = css[index]
    if (sign === ',' && depth === 0) return index
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth < 0) break
  }
  throw new Error(`light-dark() needs two colours: ${css.slice(start - 'light-dark('.length, start + 40)}`)
}
