import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePrograms } from '../outside/support/programs.js'
import { createProject, type Project } from '../outside/support/project.js'

// The pairs that differ most; every other one is compiled in test/outside/types.test.ts.
describe.each([
  { name: 'oldest', typescript: '5.6', resolution: 'node16' },
  { name: 'newest', typescript: '7', resolution: 'bundler' },
] as const)('beside the $name peers', ({ name, typescript, resolution }) => {
  let project: Project
  beforeAll(async () => {
    project = await createProject(name)
  }, 180_000)
  afterAll(() => project?.remove())

  test(`all declarations compile with TypeScript ${typescript} and module resolution ${resolution}, none skipped`, async () => {
    await writePrograms(project, 'everything.ts', 'react.tsx')

    expect(await project.compile(typescript, { files: ['everything.ts', 'react.tsx'], resolution, jsx: 'react-jsx' })).toBe('')
  })
})

describe('without React, TanStack Query or the types of Node', () => {
  let project: Project
  beforeAll(async () => {
    project = await createProject('without-react')
  }, 180_000)
  afterAll(() => project?.remove())

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
