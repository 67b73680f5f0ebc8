// The ways in which a page may be built. Each makes `app.js` and, where styles were imported, `app.css` from an entry in a folder.
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const more = createRequire(new URL('../bundlers/', import.meta.url))
/** Packages of `test/hosts/bundlers`, which only `npm run test:all` installs. */
const load = (name) => import(pathToFileURL(more.resolve(name)))
/** Vite has no entry that `require` would find. */
const loadVite = (name) => import(new URL(`../bundlers/node_modules/${name}/dist/node/index.js`, import.meta.url))

/** What Next compiles for when a project does not say. */
const nextBrowsers = ['chrome 111', 'edge 111', 'firefox 111', 'safari 16.4']

async function vite({ build }, { root, entry, folder }) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: entry,
        output: { entryFileNames: 'app.js', chunkFileNames: '[name]-[hash].js', assetFileNames: 'app[extname]' },
      },
    },
  })
}

async function esbuild({ build }, { entry, folder }) {
  await build({
    entryPoints: { app: entry },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    // Older browsers than the portal's: esbuild then rewrites what it can.
    target: ['chrome100', 'safari15.4', 'firefox100'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
}

async function webpack({ entry, folder }) {
  const { default: run } = await load('webpack')
  const { default: Extract } = await load('mini-css-extract-plugin')
  const postcss = {
    plugins: [
      [more.resolve('postcss-preset-env'), { browsers: nextBrowsers, stage: 1 }],
      [more.resolve('cssnano'), {}],
    ],
  }
  const compiler = run({
    mode: 'production',
    context: folder,
    entry,
    experiments: { outputModule: true },
    output: { path: folder, filename: 'app.js', chunkFilename: '[name]-[contenthash].js', module: true, publicPath: 'auto' },
    module: {
      rules: [
        {
          test: /\.css$/,
          use: [
            Extract.loader,
            more.resolve('css-loader'),
            { loader: more.resolve('postcss-loader'), options: { postcssOptions: postcss } },
          ],
        },
      ],
    },
    plugins: [new Extract({ filename: 'app.css' })],
    performance: false,
  })
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))))
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'))
}

/** Styles compiled by Lightning CSS for Next's browsers, which is what Next does with its own bundler. */
async function lightning(page) {
  const { transform } = await import('lightningcss')
  const version = (major, minor = 0) => (major << 16) | (minor << 8)
  const targets = { chrome: version(111), edge: version(111), firefox: version(111), safari: version(16, 4) }
  await withStyles(page, (code) => transform({ filename: 'styles.css', code, minify: true, targets }).code)
}

/** The modules of a page bundled, with the package's stylesheet next to them, changed only by `change`. */
async function withStyles(page, change) {
  await builders.vite8(page)
  if (!page.entry.endsWith('react.js')) return
  await writeFile(join(page.folder, 'app.css'), change(await readFile(join(page.package, 'dist/styles.css'))))
}

export const builders = {
  /** No tool touches the styles. */
  none: (page) => withStyles(page, (code) => code),
  vite8: async (page) => vite(await import('vite'), page),
  lightning,
  vite6: async (page) => vite(await loadVite('vite6'), page),
  vite7: async (page) => vite(await loadVite('vite7'), page),
  esbuild: async (page) => esbuild(await load('esbuild'), page),
  webpack,
}
