import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePrograms } from '../outside/support/programs.js'
import { createProject, type Project } from '../outside/support/project.js'

const projects = new Map<string, Promise<Project>>()

/** Installing takes longer than anything done with it, so each project is made once. */
function projectNamed(name: string): Promise<Project> {
  const project = projects.get(name) ?? createProject(name)
  projects.set(name, project)
  return project
}

afterAll(async () => {
  for (const project of projects.values()) await (await project).remove()
})

// The pairs that differ most; every other one is compiled in test/outside/types.test.ts.
describe.each([
  { name: 'oldest', typescript: '5.6', resolution: 'node16' },
  { name: 'newest', typescript: '7', resolution: 'bundler' },
] as const)('beside the $name peers', ({ name, typescript, resolution }) => {
  let project: Project
  beforeAll(async () => {
    project = await projectNamed(name)
  }, 180_000)

  test(`all declarations compile with TypeScript ${typescript} and module resolution ${resolution}, none skipped`, async () => {
    const files = ['everything.ts', 'react.tsx', 'ownGuide.ts']
    await writePrograms(project, ...files)

    expect(await project.compile(typescript, { files, resolution, jsx: 'react-jsx' })).toBe('')
  })
})

describe('every subpath of the packed package', () => {
  let project: Project
  let subpaths: string[]
  beforeAll(async () => {
    project = await projectNamed('newest')
    const folder = join(project.folder, 'node_modules/admin-portal-scim')
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const languages = (await readdir(join(folder, 'dist/locales'))).flatMap((file) => /^([\w-]+)\.js$/.exec(file)?.[1] ?? [])
    expect(languages).toContain('pt-BR')
    // A pattern stands for one subpath per language.
    subpaths = Object.keys(manifest.exports)
      .flatMap((path) => (path.includes('*') ? languages.map((each) => path.replace('*', each)) : [path]))
      .map((path) => path.replace(/^\./, 'admin-portal-scim'))
  }, 180_000)

  const isModule = (subpath: string) => !/\.(css|json)$/.test(subpath)

  test('is imported by Node', async () => {
    const modules = subpaths.filter(isModule)
    expect(modules.length).toBeGreaterThan(8)
    await project.write('imports.js', modules.map((subpath) => `await import('${subpath}')\n`).join(''))

    expect(await project.node('imports.js')).toBe('')
  })

  test('is bundled for a browser by esbuild, except the one that is for Node', async () => {
    const bundle = async (subpath: string) => {
      await project.write('entry.js', isModule(subpath) ? `export * from '${subpath}'` : `import '${subpath}'`)
      return project.node(
        'node_modules/esbuild/bin/esbuild',
        '--bundle',
        '--format=esm',
        '--log-level=warning',
        '--outdir=bundle',
        'entry.js',
      )
    }
    for (const subpath of subpaths) {
      if (subpath.endsWith('/server/node'))
        await expect(bundle(subpath)).rejects.toThrow('Could not resolve "admin-portal-scim/server/node"')
      else expect(await bundle(subpath), subpath).toBe('')
    }
  })
})

describe('a guide that a host wrote', () => {
  let project: Project
  beforeAll(async () => {
    project = await projectNamed('newest')
    await writePrograms(project, 'ownGuide.ts')
  }, 180_000)

  test('stands among the tiles and is checked as it is defined', async () => {
    const entry = `import { renderToString } from 'react-dom/server'
      import { createElement } from 'react'
      import { AdminPortalScim } from 'admin-portal-scim'
      import { createScimClient } from 'admin-portal-scim/client'
      import { createMockScim } from 'admin-portal-scim/mocks'
      import { harbor } from './ownGuide.ts'
      const mock = createMockScim({ scenario: 'no_connection', identityProviders: ['harbor'] })
      const client = createScimClient({ baseUrl: mock.baseUrl, getSessionToken: mock.getSessionToken, fetch: mock.fetch })
      const initialState = await client.getPortal()
      const props = { client, initialState, defaultScreen: 'new', guides: [harbor], identityProviders: ['harbor', 'generic'] }
      const html = renderToString(createElement(AdminPortalScim, props))
      console.log([...html.matchAll(/value="(harbor|okta|generic)"/g)].map(([, id]) => id).join(), html.includes('Harbor ID'))
      const { connection } = await client.createConnection({ display_name: 'Harbor', identity_provider: 'harbor' })
      console.log(connection.identity_provider)
      await mock.close()`
    await project.write('shown.ts', entry)
    await project.node(
      'node_modules/esbuild/bin/esbuild',
      '--bundle',
      '--packages=external',
      '--format=esm',
      '--outfile=shown.js',
      'shown.ts',
    )

    expect((await project.node('shown.js')).trim().split('\n')).toEqual(['harbor,generic true', 'harbor'])
  })
})

describe('a server bundled for Node beside none of the databases’ packages', () => {
  let project: Project
  beforeAll(async () => {
    project = await createProject('newest')
    for (const name of ['libsql', 'pg']) await rm(join(project.folder, 'node_modules', name), { recursive: true, force: true })
  }, 180_000)
  afterAll(() => project?.remove())

  test('is bundled by esbuild, starts, and names what is missing when a database is opened', async () => {
    await project.write(
      'server.js',
      `import { createMemoryStorage, createScimBackend } from 'admin-portal-scim/server'
       import { createPostgresStorage, createSqliteStorage } from 'admin-portal-scim/server/node'
       const said = (opening) => opening.then(() => 'opened', (error) => error.message)
       console.log(typeof createScimBackend, typeof createMemoryStorage)
       console.log(await said(createSqliteStorage({ folder: 'data' })))
       console.log(await said(createPostgresStorage({ connectionString: 'postgres://127.0.0.1/scim' })))`,
    )
    const options = ['--bundle', '--platform=node', '--format=esm', '--log-level=error', '--outfile=bundle/server.mjs']
    await project.node('node_modules/esbuild/bin/esbuild', ...options, 'server.js')

    const [exported, sqlite, postgres] = (await project.node('bundle/server.mjs')).trim().split('\n')
    expect(exported).toBe('function function')
    expect(sqlite).toContain('needs the package "libsql"')
    expect(postgres).toContain('needs the package "pg"')
  })
})

describe('without React, TanStack Query or the types of Node', () => {
  let project: Project
  beforeAll(async () => {
    project = await projectNamed('without-react')
  }, 180_000)

  test('client, mount, element, server and locale compile, none of their declarations skipped', async () => {
    await writePrograms(project, 'withoutReact.ts')

    expect(await project.compile('5.6', { files: ['withoutReact.ts'], resolution: 'bundler' })).toBe('')
  })

  test('Preact’s JSX knows the element', async () => {
    await writePrograms(project, 'preact.tsx')

    const options = { files: ['preact.tsx'], resolution: 'bundler', jsx: 'react-jsx', jsxImportSource: 'preact' } as const
    expect(await project.compile('7', options)).toBe('')
  })
})
