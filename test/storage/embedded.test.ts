import { openFolder, temporaryFolder } from './folders.js'
import { storageSuite } from './suite.js'

storageSuite('embedded SQLite', () => openFolder(temporaryFolder()))
