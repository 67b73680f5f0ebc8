import { readFile } from 'node:fs/promises'
import { StartError } from './startError.js'

/** An image file as a `data:` URL, because the page of set-up links loads nothing from elsewhere. @throws StartError when it cannot be read */
export async function readLogoFile(path: string): Promise<string> {
  const type = path.toLowerCase().endsWith('.svg') ? 'image/svg+xml' : 'image/png'
  try {
    return `data:${type};base64,${(await readFile(path)).toString('base64')}`
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`The logo could not be read: ${reason}. Correct --logo, or leave it out.`, { cause: error })
  }
}
