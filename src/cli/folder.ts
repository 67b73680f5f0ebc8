import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from './startError.js'

/** Creates the database folder, readable only by the server's user. @throws StartError when that is not possible */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StartError(
      `The database folder ${folder} cannot be created: ${reasonOf(error)}. Choose another with --database file:<folder>.`,
      {
        cause: error,
      },
    )
  }
}

/** Writes a file atomically, readable only by its owner. */
export async function writePrivate(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.chmod(0o600)
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** The file's text, or null if it does not exist. */
export async function readIfExists(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** The demo's signing key: created once and stored in the folder, so that sessions survive a restart. */
export async function loadSigningKey(folder: string): Promise<string> {
  const path = join(folder, 'signing-key')
  const stored = (await readIfExists(path))?.trim()
  if (stored !== undefined && stored.length < 32) {
    throw new StartError(`${path} does not hold a signing key of 32 bytes. Delete it to create a new one, which ends open sessions.`)
  }
  if (stored !== undefined) {
    await chmod(path, 0o600)
    return stored
  }
  const key = newSigningKey()
  await writePrivate(path, `${key}\n`)
  return key
}

export const newSigningKey = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
