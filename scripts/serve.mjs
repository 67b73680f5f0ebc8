// `npm start` and `npm run serve -- …`: installs and builds what is missing, then runs the command line with the given arguments.
import { spawn } from 'node:child_process'
import { ensureDependencies } from './lib/ensureDependencies.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
await ensureDependencies()
const { ensureBuild } = await import('./lib/ensureBuild.mjs')
await ensureBuild()

const server = spawn(process.execPath, ['dist/cli.js', 'serve', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
