import * as z from 'zod/mini'

/** A link with which somebody outside the product finishes the set-up; it holds no bearer token. */
export const setupLink = z.object({
  setup_link_id: z.string(),
  organization_id: z.string(),
  created_at: z.string(),
  created_by: z.nullable(z.string()),
  expires_at: z.string(),
  /** When it was opened; a link opens once. */
  used_at: z.nullable(z.string()),
  return_url: z.nullable(z.string()),
})

/** The answer to create, the only one with the whole address. A replayed create has none. */
export const createdSetupLink = z.extend(setupLink, { url: z.optional(z.string()) })

export const createSetupLinkBody = z.strictObject({
  /** 5 minutes to 30 days; 3 days when left out. */
  expires_in_minutes: z.optional(z.int().check(z.minimum(5), z.maximum(43_200))),
  /** Where the page leads when the set-up is done; https, or http on loopback. */
  return_url: z.optional(z.url()),
})

export const exchangeSetupLinkBody = z.strictObject({ secret: z.string().check(z.minLength(1), z.maxLength(256)) })

export type SetupLink = z.infer<typeof setupLink>
export type CreatedSetupLink = z.infer<typeof createdSetupLink>
