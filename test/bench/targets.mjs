import { join } from 'node:path'

const here = import.meta.dirname
const peer = (file) => ({ args: () => [join(here, 'servers', file)] })
const ours = (database) => ({
  isOurs: true,
  args: (place) => [place.cli, 'serve', '--port', '0', '--rate-limit', '0', '--database', database(place)],
})
const onPostgres = { needsPostgres: true }
/** A loop by hand has no HTTP, so it makes its own load; these are what it can do. */
const raw = { ownLoad: ['get', 'filter', 'create', 'patch'] }

/**
 * The measured servers, in the order of every table, and what Node is started with to run each: in a `folder` of its own, with our command
 * line `cli` and, where a server `needsPostgres`, the address of an empty `database`. `mostPeople` leaves out the sizes that would take too
 * long to store.
 */
export const targets = [
  { name: 'ours-sqlite', title: 'ours, durable SQLite', ...ours(({ folder }) => `file:${join(folder, 'database')}`) },
  { name: 'ours-memory', title: 'ours, memory', ...ours(() => 'memory:') },
  {
    name: 'raw-sqlite',
    title: 'raw loop, durable SQLite',
    ...raw,
    args: ({ folder, cli }) => [join(here, 'servers', 'rawSqlite.mjs'), folder, cli],
  },
  { name: 'echo', title: 'Hono echo', ...peer('echo.mjs') },
  { name: 'jackson', title: 'saml-jackson, memory', storesGroups: true, ...peer('jackson.mjs') },
  { name: 'scimmy', title: 'scimmy + routers', storesGroups: true, ...peer('scimmy.mjs') },
  { name: 'ours-postgres', title: 'ours, PostgreSQL', ...onPostgres, ...ours(({ database }) => database) },
  { name: 'ours-postgres-2', title: 'ours, PostgreSQL, two instances', instances: 2, ...onPostgres, ...ours(({ database }) => database) },
  {
    name: 'raw-postgres',
    title: 'raw loop, PostgreSQL',
    ...raw,
    ...onPostgres,
    mostPeople: 10_000,
    args: ({ database, cli }) => [join(here, 'servers', 'rawPostgres.mjs'), database, cli],
  },
  {
    name: 'jackson-postgres',
    title: 'saml-jackson, PostgreSQL',
    storesGroups: true,
    ...onPostgres,
    mostPeople: 10_000,
    args: ({ database }) => [join(here, 'servers', 'jackson.mjs'), database],
  },
]
