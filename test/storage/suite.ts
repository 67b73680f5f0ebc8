import { afterEach, describe } from 'vitest'
import type { Storage } from '../../src/server/storage/types.js'
import { pagePromises } from './paging.js'
import { readingPromises } from './reading.js'
import { refusalPromises } from './refusals.js'
import { transactionPromises } from './transactions.js'
import { writingPromises } from './writing.js'

export type Open = () => Promise<Storage>

/** What every storage promises, whatever it is built on. */
export function storageSuite(name: string, open: () => Promise<Storage>): void {
  describe(name, () => {
    const opened: Storage[] = []
    const fresh: Open = async () => {
      const storage = await open()
      opened.push(storage)
      return storage
    }
    afterEach(async () => {
      for (const storage of opened.splice(0)) await storage.close()
    })
    readingPromises(fresh)
    pagePromises(fresh)
    writingPromises(fresh)
    transactionPromises(fresh)
    refusalPromises(fresh)
  })
}
