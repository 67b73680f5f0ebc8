import type * as z from 'zod/mini'
import type { Permission } from './permissions.js'

/** One call of the management API: the server registers it, the client calls it and the OpenAPI document describes it from this alone. */
export interface Operation {
  summary: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Each parameter in braces is a whole path segment. */
  path: string
  query?: z.ZodMiniType
  /** Servers accept more than this says: see `server/management/acceptedInput`. A body on DELETE is ignored. */
  body?: z.ZodMiniType
  /** Fields of the body that Stytch's clients send and that mean nothing here. */
  ignored?: readonly string[]
  /** The success body without `status_code` and `request_id`, which every one has. */
  response: z.ZodMiniType
  /** What a session needs; null means that any session will do. The server API is guarded by project credentials instead. */
  permission: Permission | null
  /** Only reads, though its method is POST; may be sent again. */
  safe?: true
  /** The field of the answer that holds a page of rows, and how many there are at most when the body has no `limit`. */
  list?: { rows: string; usualLimit: number }
  /** Takes an `Idempotency-Key`. */
  idempotent?: true
  /** Needs no session, because nobody is signed in yet. */
  public?: true
  /** Answers Server-Sent Events instead of JSON. */
  stream?: true
}

/** What a call of an operation sends: the parameters of its path, and its body. */
export interface OperationInput<O extends Operation> {
  params?: Record<string, string>
  body?: O extends { body: infer B extends z.ZodMiniType } ? z.input<B> : never
}

/** The parsed body an operation takes; `undefined` where it takes none. */
export type BodyOf<O extends Operation> = O extends { body: infer B extends z.ZodMiniType } ? z.output<B> : undefined
/** The success body an operation answers, without the envelope. */
export type ResponseOf<O extends Operation> = z.output<O['response']>
