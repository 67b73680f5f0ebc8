import type { Pages } from '../../storage/pages.js'
import { yieldToEventLoop } from '../../storage/yieldToEventLoop.js'

/** How a list walks an index to its end: some rows at a time, letting other requests run between two reads. */
export const listPages: Pages = { size: 500, between: yieldToEventLoop }
