import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { objections, readStages, textOf } from '../support/dockerfile.js'

const root = new URL('../..', import.meta.url)
const dockerfile = await readFile(new URL('Dockerfile', root), 'utf8')
const manifest = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))

test('a reviewer has nothing to object to', () => expect(objections(dockerfile)).toEqual([]))

test.each([
  ['a user with rights', (text: string) => text.replace('USER node', 'USER root'), 'It runs as root.'],
  ['no user', (text: string) => text.replace('USER node\n', ''), 'It runs as root.'],
  ['no health check', (text: string) => text.replace(/HEALTHCHECK[^\n]*\n[^\n]*\n/, ''), 'It has no health check.'],
  ['any version', (text: string) => text.replace('node:22-bookworm-slim AS build', 'node AS build'), 'node names no version.'],
  ['a secret', (text: string) => text.replace('NODE_ENV=production', 'SCIM_PROJECT_SECRET=x'), 'ENV keeps a secret in the image.'],
  ['scripts of packages', (text: string) => text.replace('npm ci --ignore-scripts', 'npm ci'), 'npm runs scripts of packages.'],
  [
    'a shell around the command',
    (text: string) => text.replace('CMD ["serve"]', 'CMD serve'),
    'CMD runs in a shell, which would not pass SIGTERM on.',
  ],
])('it would object to %s', (_what, spoil, objection) => {
  expect(spoil(dockerfile)).not.toBe(dockerfile)
  expect(objections(spoil(dockerfile))).toEqual([objection])
})

test('the optional packages have the versions that the tests run with', () => {
  const packages = readStages(dockerfile).find(({ name }) => name === 'packages')
  const set = packages?.instructions.map(textOf).join(' ') ?? ''
  const named = [...set.matchAll(/dependencies\.([@\w/-]+)=([\d.]+)/g)].map(([, name, version]) => [name, version])
  expect(named).toEqual(['pg', 'prom-client', '@opentelemetry/api'].map((name) => [name, manifest.devDependencies[name]]))
})
