import { readdirSync } from 'node:fs'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { BuildOptions, UserConfig } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { LongestFirst } from './scripts/lib/longestFirst.js'
import { portalStyles } from './scripts/styles/portalStyles.js'

/** What an embedder's own bundler resolves: peers and the few dependencies. */
const external = [
  /^react($|\/)/,
  /^react-dom($|\/)/,
  /^@tanstack\/react-query/,
  /^zod($|\/)/,
  /^hono/,
  /^@hono\//,
  /^@noble\//,
  /^ipaddr\.js$/,
  /^msw/,
  /^kysely/,
  /^libsql/,
  /^pg$/,
  /^prom-client$/,
  /^@opentelemetry\/api$/,
  /^node:/,
]

/** The renderer of the self-contained files: the same components, a tenth of the bytes. */
const preact = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  react: 'preact/compat',
}

/** `'use client'` inside a library says nothing once everything is in one file for the browser. */
const withoutDirectives: NonNullable<NonNullable<BuildOptions['rolldownOptions']>['onLog']> = (level, log, print) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log)
}

/** The first browsers with all that the stylesheet needs; the last to come was light-dark(), or @property in Firefox. */
const cssTarget = ['chrome123', 'edge123', 'firefox128', 'safari17.5']

/** Every language is a subpath of its own. */
function localeEntries(): Record<string, string> {
  const files = readdirSync(new URL('src/locales/languages', import.meta.url))
  return Object.fromEntries(files.map((file) => [`locales/${file.replace(/\.ts$/, '')}`, `src/locales/languages/${file}`]))
}

const builds: Record<string, UserConfig> = {
  library: {
    plugins: [react()],
    build: {
      target: 'es2022',
      cssTarget,
      cssMinify: 'lightningcss',
      sourcemap: true,
      minify: false,
      copyPublicDir: false,
      cssCodeSplit: true,
      lib: {
        formats: ['es'],
        entry: {
          styles: 'src/ui/theme/styles.css',
          'styles-layered': 'src/ui/theme/styles.layered.css',
          index: 'src/exports/index.ts',
          headless: 'src/exports/headless.ts',
          client: 'src/exports/client.ts',
          mocks: 'src/exports/mocks.ts',
          server: 'src/exports/server.ts',
          'server-node': 'src/exports/server-node.ts',
          ...localeEntries(),
        },
      },
      rolldownOptions: { external, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  },
  standalone: {
    resolve: { alias: preact },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      cssTarget,
      sourcemap: true,
      minify: 'oxc',
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { formats: ['es'], entry: { vanilla: 'src/exports/vanilla.ts', element: 'src/exports/element.ts' } },
      rolldownOptions: {
        onLog: withoutDirectives,
        output: { chunkFileNames: 'standalone/[name]-[hash].js' },
      },
    },
  },
  cli: {
    ssr: { noExternal: true, external: ['libsql', 'pg', 'prom-client', '@opentelemetry/api'] },
    build: {
      target: 'node20',
      ssr: true,
      minify: false,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { cli: 'src/cli/bin.ts' },
        external,
        output: {
          dir: 'dist',
          entryFileNames: '[name].js',
          chunkFileNames: 'cli/[name]-[hash].js',
          banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  },
  demo: {
    root: 'src/demo',
    // The page is at `/` below whatever address the server has, and its files are below that.
    base: './',
    plugins: [react()],
    build: {
      outDir: '../../dist/demo',
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: ['src/demo/index.html', 'src/demo/vanilla.html'] },
    },
  },
  setup: {
    root: 'src/setup',
    // The page is `/setup` below whatever address the server has, and its files are below that.
    base: './',
    resolve: { alias: preact },
    build: {
      outDir: '../../dist/setup',
      assetsDir: 'setup',
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: ['src/setup/setup.html'], onLog: withoutDirectives },
    },
  },
}

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
}

/** Much of a test is waiting, so two cores carry two at a time; Vitest would leave one of them to itself. */
const maxWorkers = 2

/** Storybook's plugin reads all stories when it starts, so it is only there for whoever runs them. */
const stories: TestProjectInlineConfiguration[] = process.argv.includes('stories')
  ? [
      {
        plugins: [portalStyles(), storybookTest({ configDir: '.storybook' })],
        test: { name: 'stories', browser, maxWorkers, testTimeout: 60_000 },
      },
    ]
  : []

/** A test that asserts nothing proves nothing, so it fails; `test/package/tests.test.ts` holds that every project has this. */
const expect = { requireAssertions: true }

const projects: TestProjectInlineConfiguration[] = [
  {
    test: {
      name: 'node',
      expect,
      environment: 'node',
      include: ['test/{unit,storage,protocol,idp,management,outbound,faults,mocks,cli,demo,ssr}/**/*.test.{ts,tsx}'],
      exclude: ['**/*.browser.test.*'],
      setupFiles: ['test/support/setup.ts'],
      maxWorkers,
      testTimeout: 60_000,
    },
  },
  {
    plugins: [portalStyles(), react()],
    // Named here, because a dependency that is found late reloads the page in the middle of a test.
    optimizeDeps: {
      include: [
        '@noble/ciphers/aes.js',
        '@noble/hashes/hmac.js',
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
        '@stytch/vanilla-js/b2b/headless',
        '@tanstack/react-query',
        '@testing-library/react',
        'hono',
        'ipaddr.js',
        'msw',
        'msw/browser',
        'react-dom',
        'react-dom/client',
        'react-dom/server',
        'react/jsx-dev-runtime',
        'zod/mini',
      ],
    },
    test: { name: 'browser', expect, include: ['test/**/*.browser.test.{ts,tsx}'], browser, maxWorkers, testTimeout: 30_000 },
  },
  ...stories,
  {
    test: { name: 'package', expect, environment: 'node', include: ['test/package/**/*.test.ts'], maxWorkers, testTimeout: 180_000 },
  },
  {
    test: {
      name: 'outside',
      expect,
      environment: 'node',
      include: ['test/outside/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  },
  {
    test: {
      name: 'hosts',
      expect,
      environment: 'node',
      include: ['test/hosts/*.test.ts'],
      maxWorkers,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
  {
    test: {
      name: 'e2e',
      expect,
      environment: 'node',
      include: ['test/e2e/**/*.test.ts', 'test/ui/**/*.built.test.ts'],
      maxWorkers,
      testTimeout: 120_000,
      hookTimeout: 60_000,
    },
  },
]

export default defineConfig(({ mode }) => ({
  ...builds[mode],
  plugins: [portalStyles(), ...(builds[mode]?.plugins ?? [])],
  ...(mode in builds ? {} : { test: { projects, sequence: { sequencer: LongestFirst } } }),
}))
