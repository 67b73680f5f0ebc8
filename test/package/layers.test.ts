import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { innerRules, layerViolations } from '../support/layers.js'

const root = new URL('../../src', import.meta.url).pathname

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const files = sources(root).map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))

test('every room imports only what its layer may know', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(layerViolations(files)).toEqual([])
})

test('a check of nothing is not a pass', () => {
  expect(() => layerViolations([])).toThrow('No files were given')
})

test.each(Object.keys(innerRules))('the rules inside %s list every folder there is, and no other', (room) => {
  const isFile = (name: string) => /\.tsx?$/.test(name)
  const rules = innerRules[room] ?? {}
  const names = new Set(readdirSync(join(root, room)))
  const folders = [...names].filter((name) => !isFile(name))
  const named = Object.values(rules).flatMap(({ imports, types = [] }) => [...imports, ...types])
  expect(
    Object.keys(rules)
      .filter((name) => !isFile(name))
      .sort(),
  ).toEqual(folders.sort())
  expect([...Object.keys(rules), ...named].filter((name) => name !== '.' && !names.has(name))).toEqual([])
})

test('the server has no loose file but the composition and its options', () => {
  const loose = files.filter(({ path }) => path.split('/').length === 2 && path.startsWith('server/')).map(({ path }) => path)
  expect(loose.sort()).toEqual(['server/createScimBackend.ts', 'server/options.ts'])
})

/** Sentences, which are read from top to bottom as well. */
const isLanguage = (path: string) => /^locales\/(en|(guides|languages)\/\w+)\.ts$/.test(path.replace('-', '_'))

/** Tables that are read from top to bottom. */
const mayBeLong = ['contract/frontendOperations.ts', 'server/storage/tables.ts', 'scim/quirks.ts']

test('files are small: half of them have at most 70 lines, and no logic has more than 250', () => {
  const lines = files.map(({ path, text }) => ({ path, count: text.split('\n').length - 1 }))
  for (const room of ['', 'server/']) {
    const counts = lines.filter(({ path }) => path.startsWith(room)).map(({ count }) => count)
    expect(counts.length).toBeGreaterThan(100)
    expect(counts.sort((a, b) => a - b)[counts.length >> 1]).toBeLessThanOrEqual(70)
  }
  const long = lines.filter(({ path, count }) => count > 250 && !isLanguage(path)).map(({ path }) => path)
  expect(long.filter((path) => !mayBeLong.includes(path))).toEqual([])
  expect(mayBeLong.filter((path) => !long.includes(path))).toEqual([])
})

test.each([
  ['ui/Planted.tsx', `import { createScimBackend } from '../server/createScimBackend.js'`],
  ['client/planted.ts', `import { applyPatch } from '../scim/patch.js'`],
  ['scim/planted.ts', `import type { Connection } from '../contract/connection.js'`],
  ['server/planted.ts', `import { createScimClient } from '../client/createScimClient.js'`],
  ['server/planted.ts', `import { readFile } from 'node:fs/promises'`],
  ['contract/planted.ts', `export { useCopy } from '../react/useCopy.js'`],
  ['core/planted.ts', `import { useState } from 'react'`],
  ['client/planted.ts', `import { http } from 'msw'`],
  ['demo/planted.ts', `import { createMockScim } from '../mocks/mockScim.js'`],
  ['react/planted.ts', `const lazy = () => import('../ui/AdminPortalScim.js')`],
  ['react/planted.ts', `document.title = 'x'`],
  ['core/planted.ts', `const width = window.innerWidth`],
  ['contract/planted.ts', `import * as z from 'zod'`],
  ['server/planted.ts', `import { createTestBackend } from '../../test/support/backend.js'`],
  ['server/storage/planted.ts', `import { digestOf } from '../access/tokens.js'`],
  ['server/storage/memory/planted.ts', `import type { Logger } from '../../options.js'`],
  ['server/http/planted.ts', `import { uuid } from '../storage/ids.js'`],
  ['server/access/planted.ts', `import type { RecordedChange } from '../events/recordedChange.js'`],
  ['server/members/planted.ts', `import { digestOf } from '../access/tokens.js'`],
  ['server/background/planted.ts', `import { createLive } from '../events/live.js'`],
  ['server/events/planted.ts', `import { settlePerson } from '../health/causes.js'`],
  ['server/events/planted.ts', `import { assertOptions, type Logger } from '../options.js'`],
  ['server/health/planted.ts', `import type { ScimRequest } from '../protocol/scimRequest.js'`],
  ['server/provisioning/planted.ts', `import type { ProtocolContext } from '../protocol/context.js'`],
  ['server/provisioning/planted.ts', `import { writeHealth } from '../health/writeHealth.js'`],
  ['server/protocol/planted.ts', `import { ApiError } from '../management/apiError.js'`],
  ['server/protocol/list/planted.ts', `import { openCause } from '../../health/causes.js'`],
  ['server/management/planted.ts', `import { serve } from '../protocol/serve.js'`],
  ['server/node/planted.ts', `import { digestOf } from '../access/tokens.js'`],
  ['server/options.ts', `import { createLive } from './events/live.js'`],
  ['ui/theme/planted.ts', `import { Icon } from '../icons/Icon.js'`],
  ['ui/icons/planted.ts', `import { usePart } from '../elements/part.js'`],
  ['ui/elements/Planted.tsx', `import { AskLink } from '../sections/AskLink.js'`],
  ['ui/elements/Planted.tsx', `import type { Guide } from '../screens/GuideScreen.js'`],
  ['ui/sections/Planted.tsx', `import { LoadingScreen } from '../screens/LoadingScreen.js'`],
])('an import against the rules is caught: %s with %s', (path, text) => {
  expect(layerViolations([{ path, text }])).toHaveLength(1)
})

test.each([
  ['server/background/planted.ts', `import type { WriteAndRecord } from '../events/recordedChange.js'`],
  ['server/events/planted.ts', `import { type Logger, type Session } from '../options.js'`],
  ['server/storage/sql/planted.ts', `import { uuid } from '../ids.js'`],
  ['ui/elements/Planted.tsx', `import { useMessages } from '../messages.js'`],
  ['ui/PortalScreens.tsx', `import { LoadingScreen } from './screens/LoadingScreen.js'`],
])('an import within the rules passes: %s with %s', (path, text) => {
  expect(layerViolations([{ path, text }])).toEqual([])
})
