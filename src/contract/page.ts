import * as z from 'zod/mini'

/** The `next_cursor` of the previous page; null, empty or left out for the first page. */
export const pageCursor = z.optional(z.nullable(z.string()))

/** Rows per page, at most 1000; 0 or left out for the operation's own default. */
export const pageLimit = z.optional(z.int().check(z.minimum(0), z.maximum(1000)))

/**
 * The same in a query string, which has no numbers: Stytch's Java client writes 100 as `100.0`, and its Go client writes nothing as `0`.
 */
export const pageLimitInQuery = z.optional(z.string().check(z.regex(/^(0|[1-9]\d{0,2}|1000)(\.0)?$/)))
