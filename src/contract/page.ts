import * as z from 'zod/mini'

/** The `next_cursor` of the page before; null, empty or left out: the first page. */
export const pageCursor = z.optional(z.nullable(z.string()))

/** Rows a page, 1000 at most; 0 or left out: as many as the operation gives by itself. */
export const pageLimit = z.optional(z.int().check(z.minimum(0), z.maximum(1000)))

/** The same in a query string, which has no numbers: Stytch's Java client writes 100 as `100.0`, its Go client nothing as `0`. */
export const pageLimitInQuery = z.optional(z.string().check(z.regex(/^(0|[1-9]\d{0,2}|1000)(\.0)?$/)))
