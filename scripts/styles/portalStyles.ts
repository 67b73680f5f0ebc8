import { basename, dirname, resolve } from 'node:path'
import { bundle, Features } from 'lightningcss'
import { parse } from 'postcss'
import type { Plugin } from 'vite'
import { hideCommas } from './hideCommas.js'
import { type LayerStrength, strengthen } from './strengthen.js'

/** As src/ui/theme/styles.css names them: a later one is stronger. */
const layers: Record<string, LayerStrength> = {
  'aps.tokens': 'open',
  'aps.root': 'yielding',
  'aps.reset': 2,
  'aps.base': 3,
  'aps.parts': 4,
}

const isPortalStyles = /\/src\/ui\/theme\/styles(\.layered)?\.css$/

/** Makes the portal's two stylesheets: `styles.css`, in no layer, and `styles.layered.css`, in layers as it is written. */
export function portalStyles(): Plugin {
  return {
    name: 'portal-styles',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? ''
      if (!isPortalStyles.test(file)) return null
      const { css, files } = makeStyles(file)
      for (const one of files) this.addWatchFile(one)
      return css
    },
  }
}

/** The stylesheet that a source file and its imports make, and which files those are. */
export function makeStyles(filename: string): { css: string; files: string[] } {
  // Nesting is resolved first: the strength of a rule is that of its whole selector.
  const projectRoot = dirname(filename)
  const { code, map } = bundle({ filename, projectRoot, include: Features.Nesting, sourceMap: true })
  const root = parse(String(code))
  if (basename(filename) === 'styles.css') strengthen(root, layers)
  const { sources }: { sources: string[] } = JSON.parse(String(map))
  return { css: hideCommas(root.toString()), files: sources.map((source) => resolve(projectRoot, source)) }
}
