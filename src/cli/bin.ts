import { fileURLToPath } from 'node:url'
import { main } from './main.js'

/** Lines that come in one turn of the event loop are written in one call. */
let lines: string[] = []
function writeError(line: string): void {
  if (lines.push(line) === 1) setImmediate(flush)
}
function flush(): void {
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`)
  lines = []
}
process.on('exit', flush)

/** The first signal stops gracefully, the second at once. */
const stopped = new Promise<void>((resolve) => {
  let isStopping = false
  const stop = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    resolve()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
})

main(process.argv.slice(2), process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: writeError,
  isTerminal: process.stderr.isTTY === true,
  stopped,
  demoFolder: fileURLToPath(new URL('./demo', import.meta.url)),
  setupFolder: fileURLToPath(new URL('./setup', import.meta.url)),
}).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
