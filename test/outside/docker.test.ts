import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execFormOf, readStages, textOf } from '../support/dockerfile.js'
import { freePort } from './support/site.js'

/*
 * The Dockerfile's steps, without Docker: each stage is a folder, and what the last one runs is run by a user without rights, to whom the
 * files do not belong. What this does not prove: the base images, the layers, and what only a kernel's namespaces enforce.
 */

const checkout = new URL('../..', import.meta.url).pathname
const execute = promisify(execFile)
const isRoot = process.getuid?.() === 0
/** `nobody` of Debian; whoever runs the tests, where they are not root. */
const user = isRoot ? { uid: 65_534, gid: 65_534 } : {}

let place = ''
interface Built {
  root: string
  workdir: string
  env: Record<string, string>
  user: string
  entrypoint: string[]
  command: string[]
  healthcheck: string[]
}
let image: Built

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'aps-docker-'))
  await chmod(place, 0o755)
  const built = new Map<string, Built>()
  const stages = readStages(await readFile(join(checkout, 'Dockerfile'), 'utf8'))
  for (const stage of stages) built.set(stage.name, await build(stage, built))
  image = built.get(stages.at(-1)?.name ?? '') ?? expect.fail('There is no stage.')
}, 600_000)

afterAll(async () => {
  if (place) await rm(place, { recursive: true, force: true })
})

type Stages = ReturnType<typeof readStages>

async function build({ name, instructions }: Stages[number], built: ReadonlyMap<string, Built>): Promise<Built> {
  const root = join(place, name)
  await mkdir(root)
  const stage: Built = { root, workdir: '/', env: {}, user: 'root', entrypoint: [], command: [], healthcheck: [] }
  const inside = (path: string) => join(root, path.startsWith('/') ? path : join(stage.workdir, path))
  for (const instruction of instructions) {
    const text = textOf(instruction)
    const words = text.split(/\s+/)
    switch (instruction.getKeyword()) {
      case 'WORKDIR':
        stage.workdir = text
        await mkdir(inside('.'), { recursive: true })
        break
      case 'ENV':
        for (const word of words) stage.env[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1)
        break
      case 'COPY': {
        const from = words[0]?.startsWith('--from=') ? built.get(words.shift()?.slice('--from='.length) ?? '')?.root : await context()
        const target = words.pop() ?? ''
        for (const source of words) await copy(join(from ?? '', source), inside(target), target.endsWith('/'))
        break
      }
      case 'RUN':
        await execute('sh', ['-ec', text.replaceAll(' /data', ` ${join(root, 'data')}`).replace('chown node:node', 'true')], {
          cwd: inside('.'),
          env: { PATH: process.env.PATH, HOME: join(place, 'home'), npm_config_cache: join(checkout, '.cache/npm'), ...stage.env },
          maxBuffer: 64 * 1024 * 1024,
        })
        break
      case 'USER':
        stage.user = text
        break
      case 'ENTRYPOINT':
        stage.entrypoint = execFormOf(text)
        break
      case 'CMD':
        stage.command = execFormOf(text)
        break
      case 'HEALTHCHECK':
        stage.healthcheck = execFormOf(text.slice(text.indexOf('CMD') + 3).trim())
        break
      default:
        expect(['VOLUME', 'EXPOSE', 'STOPSIGNAL']).toContain(instruction.getKeyword())
    }
  }
  return stage
}

/** What `docker build` is given: the files of the checkout that git knows, as .dockerignore leaves them. */
async function context(): Promise<string> {
  const folder = join(place, 'context')
  const { stdout } = await execute('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
    maxBuffer: 16 * 1024 * 1024,
  })
  await mkdir(folder, { recursive: true })
  for (const file of stdout.split('\0').filter(Boolean)) await cp(join(checkout, file), join(folder, file))
  return folder
}

async function copy(source: string, target: string, intoFolder: boolean): Promise<void> {
  const isFolder = (await lstat(source)).isDirectory()
  await cp(source, !isFolder && intoFolder ? join(target, source.split('/').at(-1) ?? '') : target, {
    recursive: true,
    verbatimSymlinks: true,
  })
}

/** Every file with its size and time, to see whether anything was written. */
async function listing(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const { size, mtimeMs } = await lstat(path)
      return `${relative(folder, path)} ${size} ${mtimeMs}`
    }),
  )
}

test('what the last stage runs serves, is healthy, writes to its volume alone, and stops when it is asked to', async () => {
  const data = join(image.root, 'data')
  const app = join(image.root, image.workdir)
  if (isRoot) await chown(data, 65_534, 65_534)
  const before = await listing(app)
  const port = await freePort()
  const env = {
    PATH: process.env.PATH,
    ...image.env,
    PORT: String(port),
    DATABASE_URL: `file:${data}`,
    SCIM_PUBLIC_URL: 'https://scim.example.com',
    SCIM_PROJECT_ID: 'project-1',
    SCIM_PROJECT_SECRET: 'a-secret',
    SCIM_PUBLIC_TOKEN: 'public-token-1',
    SCIM_SIGNING_KEY: 'k'.repeat(32),
    SCIM_METRICS_TOKEN: 'a-token-for-metrics',
  }
  expect([image.user, image.env.DATABASE_URL, image.env.HOST]).toEqual(['node', 'file:/data', '0.0.0.0'])
  const [program = '', ...args] = [...image.entrypoint, ...image.command]
  const server = spawn(program, args, { cwd: app, env, ...user, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += chunk))
  const exit = once(server, 'exit')
  await expect.poll(() => said, { timeout: 30_000 }).toContain('listening on')

  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
  const authorization = `Basic ${btoa('project-1:a-secret')}`
  const created = await fetch(`http://127.0.0.1:${port}/v1/b2b/organizations`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ organization_name: 'Acme' }),
  })
  expect(created.status).toBe(200)
  const metrics = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: 'Bearer a-token-for-metrics' } })
  expect(metrics.status).toBe(200)
  expect((await fetch(`http://127.0.0.1:${port}/setup`)).status).toBe(200)
  const check = () => execute(image.healthcheck[0] ?? '', image.healthcheck.slice(1), { env, cwd: app, ...user })
  await expect(check()).resolves.toBeDefined()

  server.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
  await expect(check()).rejects.toThrow()
  expect(await listing(app)).toEqual(before)
  expect((await readdir(data)).sort()).toEqual(['scim.db', 'scim.db-lock'])
})

test('it has what runs and nothing that only builds', async () => {
  const packages = await readdir(join(image.root, image.workdir, 'node_modules'))
  for (const name of ['libsql', 'pg', 'prom-client', '@opentelemetry', 'hono', 'kysely']) expect(packages).toContain(name)
  for (const name of ['typescript', 'vite', 'react', 'storybook', 'playwright', 'msw']) expect(packages).not.toContain(name)
})
