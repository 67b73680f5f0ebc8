import { createMemoryStorage } from '../../src/server/storage/memory.js'
import { storageSuite } from './suite.js'

storageSuite('memory', async () => createMemoryStorage())
