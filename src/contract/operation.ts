import type * as z from 'zod/mini'
import type { Permission } from './permissions.js'

/** One call of the management API: the server registers it, the client calls it and the OpenAPI document describes it from this alone. */
export interface Operation {
  summary: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Parameters in braces are path segments of their own. */
  path: string
  query?: z.ZodMiniType
  /** Servers accept more than this says: see `server/management/acceptedInput`. A body on DELETE is ignored. */
  body?: z.ZodMiniType
  /** Fields of the body that Stytch's clients send and that mean nothing here. */
  ignored?: readonly string[]
  /** The success body without `status_code` and `request_id`, which every one has. */
  response: z.ZodMiniType
  /** What a session needs; null means any session. The server API is guarded by project credentials instead. */
  permission: Permission | null
  /** Only reads, though its method is POST; may be sent again. */
  safe?: true
  /** The field of the answer that holds a page of rows, and how many there are at most when the body has no `limit`. */
  list?: { rows: string; usualLimit: number }
  /** Takes an `Idempotency-Key`. */
  idempotent?: true
  /** Nobody is signed in yet. */
  public?: true
  /** Answers Server-Sent Events instead of JSON. */
  stream?: true
}

/** The parsed body an operation takes; `undefined` where it takes none. */
export type BodyOf<O extends Operation> = O extends { body: infer B extends z.ZodMiniType } ? z.output<B> : undefined
/** The success body an operation answers, without the envelope. */
export type ResponseOf<O extends Operation> = z.output<O['response']>
