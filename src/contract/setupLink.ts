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
  /** The name that whoever opened it gave; null when they gave none. */
  opened_by: z.optional(z.nullable(z.string())),
  /** When they said that the set-up is done. */
  done_at: z.optional(z.nullable(z.string())),
  /** What was done with it, oldest first: the latest twenty of the audit's entries. */
  actions: z.optional(z.array(z.object({ action: z.string(), occurred_at: z.string() }))),
})

/** The answer to create, the only one with the whole address. A replayed create has none. */
export const createdSetupLink = z.extend(setupLink, { url: z.optional(z.string()) })

export const createSetupLinkBody = z.strictObject({
  /** 5 minutes to 30 days; 3 days when left out. */
  expires_in_minutes: z.optional(z.int().check(z.minimum(5), z.maximum(43_200))),
  /** Where the page leads when the set-up is done; https, or http on loopback. */
  return_url: z.optional(z.url()),
})

const secret = z.string().check(z.minLength(1), z.maxLength(256))

export const exchangeSetupLinkBody = z.strictObject({
  secret,
  /** How whoever opens it wants to be called where it is told who did what. */
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
})

export const previewSetupLinkBody = z.strictObject({ secret })

/** How the host's product is called and looks, for pages that people see outside of it. */
export const branding = z.object({
  product_name: z.nullable(z.string()),
  /** An image as a `data:` URL. */
  logo_url: z.nullable(z.string()),
  /** A colour as `#rrggbb`. */
  accent_color: z.nullable(z.string()),
})

/** What a link says of itself before it is used. */
export const setupLinkPreview = z.object({
  organization_name: z.string(),
  created_by: z.nullable(z.string()),
  expires_at: z.string(),
  branding,
})

export type SetupLink = z.infer<typeof setupLink>
export type Branding = z.infer<typeof branding>
export type SetupLinkPreview = z.infer<typeof setupLinkPreview>
export type CreatedSetupLink = z.infer<typeof createdSetupLink>
