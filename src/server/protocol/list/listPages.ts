import type { Pages } from '../../storage/pages.js'
import { yieldToEventLoop } from '../../storage/yieldToEventLoop.js'

/** How an answer walks an index to its end: some rows at a time, and between two reads other requests get their turn. */
export const listPages: Pages = { size: 500, between: yieldToEventLoop }
