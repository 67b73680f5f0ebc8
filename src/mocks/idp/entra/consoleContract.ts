import * as z from 'zod/mini'
import { entraState } from './state.js'

/** What the console shows of the simulated Entra. As in Entra's, a saved token is never shown again. */
export const entraView = z.extend(z.omit(entraState, { credentials: true, sentUsers: true, sentGroups: true }), {
  tenantUrl: z.string(),
  hasToken: z.boolean(),
  /** Ids of those who were sent and are active. */
  provisioned: z.array(z.string()),
})

const result = z.object({ isOk: z.boolean(), message: z.string() })

/** The console after an action, with the outcome where the action tests or sends. */
export const entraAnswer = z.object({ entra: entraView, result: z.nullable(result) })

export type EntraView = z.infer<typeof entraView>
export type EntraAnswer = z.infer<typeof entraAnswer>
export type EntraResult = z.infer<typeof result>
