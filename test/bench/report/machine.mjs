import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { median } from '../statistics.mjs'

export const loads = () =>
  `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`

/** What every figure depends on: processor, Node, and what a durable write costs on this disk. */
export function describeMachine(folder) {
  const { model } = cpus()[0]
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `${model.trim()} × ${cpus().length}, ${gigabytes} GB, Node ${process.version}, ${process.platform} · an fsync takes ${fsyncMilliseconds(folder).toFixed(2)} ms · ${loads()}`
}

function fsyncMilliseconds(folder) {
  const file = join(folder, 'fsync')
  const descriptor = openSync(file, 'w')
  const block = Buffer.alloc(4096)
  const times = Array.from({ length: 50 }, () => {
    const started = performance.now()
    writeSync(descriptor, block)
    fsyncSync(descriptor)
    return performance.now() - started
  })
  closeSync(descriptor)
  rmSync(file)
  return median(times)
}
