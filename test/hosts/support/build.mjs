// node build.mjs <folder> <builder,builder…>: packs the package, and builds each page with each builder, into the folder.
import { execFile } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { builders } from './builders.mjs'

const execute = promisify(execFile)
const project = resolve(import.meta.dirname, '../../..')
const [to = '', names = ''] = process.argv.slice(2)
const root = resolve(to)

/** What a host would install: nothing but the files of the package. */
async function unpack() {
  const folder = join(root, 'node_modules/admin-portal-scim')
  await mkdir(folder, { recursive: true })
  const { stdout } = await execute('npm', ['pack', project, '--ignore-scripts', '--json', '--pack-destination', root], { cwd: root })
  const packed = JSON.parse(stdout)
  const { filename } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0]
  await execute('tar', ['-xzf', join(root, basename(filename)), '-C', folder, '--strip-components=1'])
  return folder
}

await rm(root, { recursive: true, force: true })
await mkdir(root, { recursive: true })
// A package of its own: below this project's, its name would lead to the checkout instead of the packed files.
await writeFile(join(root, 'package.json'), '{ "private": true, "type": "module" }')
const packageFolder = await unpack()
await cp(resolve(import.meta.dirname, '../pages'), join(root, 'pages'), { recursive: true })
for (const name of names.split(',')) {
  for (const page of ['react', 'vanilla', 'element']) {
    const folder = join(root, name, page)
    await mkdir(folder, { recursive: true })
    await builders[name]({ root, entry: join(root, 'pages', `${page}.js`), folder, package: packageFolder })
  }
}
