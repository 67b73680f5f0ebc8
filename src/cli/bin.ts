import { fileURLToPath } from 'node:url'
import { main } from './main.js'

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
  err: (line) => process.stderr.write(`${line}\n`),
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
