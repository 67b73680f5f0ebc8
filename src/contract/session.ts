import * as z from 'zod/mini'

export const createPortalSessionBody = z.strictObject({
  member_id: z.optional(z.string().check(z.minLength(1), z.maxLength(256))),
  email_address: z.optional(z.string().check(z.minLength(3), z.maxLength(320))),
  permissions: z.optional(z.array(z.string()).check(z.maxLength(50))),
  roles: z.optional(z.array(z.string()).check(z.maxLength(50))),
  /** 5 minutes to 24 hours; 60 minutes when left out. */
  session_duration_minutes: z.optional(z.int().check(z.minimum(5), z.maximum(1440))),
})

export const portalSession = z.object({ session_token: z.string(), expires_at: z.string() })

export type CreatePortalSessionBody = z.infer<typeof createPortalSessionBody>
export type PortalSession = z.infer<typeof portalSession>
