import { readFileSync } from 'node:fs'
import { createServer } from 'vite'

// Stores a database of the version about to be released, so that every later version is tested against it; see CONTRIBUTING.md.
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
})
const { keepDatabase } = await vite.ssrLoadModule('./test/storage/released/keepDatabase.ts')
await keepDatabase(version)
await vite.close()
