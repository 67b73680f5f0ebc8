import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Project } from './project.js'

const folder = new URL('../programs', import.meta.url).pathname

/** Copies programs of `test/outside/programs` into a project. */
export async function writePrograms(project: Project, ...names: string[]): Promise<void> {
  for (const name of names) await project.write(name, await readFile(join(folder, name), 'utf8'))
}
