import { join } from 'node:path'

const here = import.meta.dirname
const peer = (file) => ({ args: () => [join(here, 'servers', file)] })
const ours = (database) => ({
  isOurs: true,
  args: (folder, cli) => [cli, 'serve', '--port', '0', '--rate-limit', '0', '--database', database(folder)],
})

/** The measured servers, in the order of every table, and what Node is started with to run each; `cli` is our command line. */
export const targets = [
  { name: 'ours-sqlite', title: 'ours, durable SQLite', ...ours((folder) => `file:${join(folder, 'database')}`) },
  { name: 'ours-memory', title: 'ours, memory', ...ours(() => 'memory:') },
  { name: 'echo', title: 'Hono echo', ...peer('echo.mjs') },
  { name: 'jackson', title: 'saml-jackson, memory', storesGroups: true, ...peer('jackson.mjs') },
  { name: 'scimmy', title: 'scimmy + routers', storesGroups: true, ...peer('scimmy.mjs') },
]
