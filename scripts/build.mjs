import { ensureDependencies } from './lib/ensureDependencies.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
await ensureDependencies()
const { ensureBuild } = await import('./lib/ensureBuild.mjs')
await ensureBuild()
