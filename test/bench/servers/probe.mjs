// Loaded into every measured server before its own code (`node --import`): reads what the process itself knows about its work. It does
// nothing until it is asked.
import { writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { answer } from '../rpc.mjs'

const handlers = {
  /** CPU time of the whole process so far, in µs. */
  cpu() {
    const { user, system } = process.cpuUsage()
    return user + system
  },
  /** Bytes in use after a collection. */
  memory() {
    globalThis.gc()
    const { heapUsed, external, rss } = process.memoryUsage()
    return { heapUsed, external, rss }
  },
  async startProfile() {
    session = new Session()
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 200 })
    await session.post('Profiler.start')
  },
  async stopProfile({ file }) {
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    await writeFile(file, JSON.stringify(profile))
  },
}

let session

answer(handlers)
process.channel.unref()

/** Adds something the parent can ask of this server. */
export function handle(method, handler) {
  handlers[method] = handler
}
