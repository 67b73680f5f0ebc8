import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A hash of the contents of files and folders, in a stable order. Missing files are allowed. */
export async function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) await addPath(hash, path)
  return hash.digest('hex')
}

async function addPath(hash, path) {
  const info = await stat(path).catch(() => undefined)
  hash.update(`${path}\0`)
  if (!info) return
  if (!info.isDirectory()) {
    hash.update(await readFile(path))
    return
  }
  for (const name of (await readdir(path)).sort()) await addPath(hash, join(path, name))
}

/** The text of a stamp file, or undefined if it does not exist. */
export async function readStamp(path) {
  return readFile(path, 'utf8').catch(() => undefined)
}
