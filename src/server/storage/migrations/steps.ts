import { firstTables } from './0001_first_tables.js'
import { leavers } from './0002_leavers.js'
import { checksBeginAgain } from './0003_checks_begin_again.js'
import { fewerIndexes } from './0004_fewer_indexes.js'
import { heldDeactivations } from './0005_held_deactivations.js'
import { setupLinkGuests } from './0006_setup_link_guests.js'
import { webhooks } from './0007_webhooks.js'
import { searchTexts } from './0008_search_texts.js'
import type { Step } from './step.js'

/** Every step, in order. Together they make exactly what tables.ts describes; a test makes sure of it. */
export const steps: readonly Step[] = [
  firstTables,
  leavers,
  checksBeginAgain,
  fewerIndexes,
  heldDeactivations,
  setupLinkGuests,
  webhooks,
  searchTexts,
]
