import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePrograms } from './support/programs.js'
import { createProject, type Project } from './support/project.js'

const ways = (['5.6', '7'] as const).flatMap((typescript) =>
  (['bundler', 'node16'] as const).flatMap((resolution) =>
    (['react-jsx', 'react'] as const).map((jsx) => ({ typescript, resolution, jsx })),
  ),
)

/**
 * What the compiler says beyond the declarations of msw's own package, which the oldest compiler cannot read in its newest version
 * nor the newest in its oldest: nobody has such a pair without `skipLibCheck`, and nothing of ours could mend it.
 */
function beyondMsw(complaints: string): string {
  // Lines that are indented explain the complaint before them.
  return complaints
    .split(/\n(?=\S)/)
    .filter((complaint) => !complaint.startsWith('node_modules/@mswjs/interceptors/'))
    .join('\n')
}

describe.each(['oldest', 'react-18-newest-query', 'react-19-oldest-query', 'newest'])('in the project %s', (name) => {
  let project: Project
  beforeAll(async () => {
    project = await createProject(name)
    await writePrograms(project, 'everything.ts', 'react.tsx', 'ownGuide.ts')
  }, 300_000)
  afterAll(() => project?.remove())

  test.each(ways)('all declarations compile: TypeScript $typescript, $resolution, $jsx', async ({ typescript, resolution, jsx }) => {
    const complaints = await project.compile(typescript, { files: ['everything.ts', 'react.tsx', 'ownGuide.ts'], resolution, jsx })
    expect(beyondMsw(complaints)).toBe('')
  })
})

describe('in the project without-react', () => {
  let project: Project
  beforeAll(async () => {
    project = await createProject('without-react')
    await writePrograms(project, 'withoutReact.ts', 'preact.tsx')
  }, 300_000)
  afterAll(() => project?.remove())

  test.each(ways)('what needs no React compiles: TypeScript $typescript, $resolution', async ({ typescript, resolution }) => {
    expect(await project.compile(typescript, { files: ['withoutReact.ts'], resolution })).toBe('')
    const options = { files: ['preact.tsx'], resolution, jsx: 'react-jsx', jsxImportSource: 'preact' } as const
    expect(await project.compile(typescript, options)).toBe('')
  })
})
