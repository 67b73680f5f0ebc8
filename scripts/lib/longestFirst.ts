import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that wait more than they work, so that other files run beside them. */
const longest = ['/test/faults/kill.test.ts', '/test/faults/postgres.test.ts', '/test/faults/postgresInstances.test.ts']

/** Runs the longest files first: begun last, one of them would keep one core busy and the other waiting. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((path) => moduleId.endsWith(path))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
