import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { layerViolations } from '../support/layers.js'

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
])('an import against the rules is caught: %s with %s', (path, text) => {
  expect(layerViolations([{ path, text }])).toHaveLength(1)
})
