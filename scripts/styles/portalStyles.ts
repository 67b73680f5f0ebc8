import { basename, dirname, resolve } from 'node:path'
import { bundle, Features } from 'lightningcss'
import { parse } from 'postcss'
import type { Plugin } from 'vite'
import { hideCommas } from './hideCommas.js'
import { type LayerStrength, strengthen } from './strengthen.js'

/** In the order of src/ui/theme/styles.css: a later layer is stronger. */
const layers: Record<string, LayerStrength> = {
  'aps.tokens': 'open',
  'aps.root': 'yielding',
  'aps.reset': 2,
  'aps.base': 3,
  'aps.parts': 4,
}

const isPortalStyles = /\/src\/ui\/theme\/styles(\.layered)?\.css$/

/** Builds the portal's two stylesheets: `styles.css`, unlayered, and `styles.layered.css`, with its layers. */
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

/** The stylesheet bundled from a source file and its imports, and the list of those files. */
export function makeStyles(filename: string): { css: string; files: string[] } {
  // Nesting is resolved first: a rule's strength depends on its whole selector.
  const projectRoot = dirname(filename)
  const { code, map } = bundle({ filename, projectRoot, include: Features.Nesting, sourceMap: true })
  const root = parse(String(code))
  if (basename(filename) === 'styles.css') strengthen(root, layers)
  const { sources }: { sources: string[] } = JSON.parse(String(map))
  return { css: hideCommas(root.toString()), files: sources.map((source) => resolve(projectRoot, source)) }
}
