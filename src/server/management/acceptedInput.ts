import * as z from 'zod/mini'
import type { Operation } from '../../contract/operations.js'

/**
 * What an operation accepts beyond its contract, so that Stytch's clients work unchanged: the ids of the path once more, `null` for what may be
 * left out, and fields that are ignored. Routes parse by it and the OpenAPI document describes it; our own client keeps to the contract.
 */
export interface AcceptedInput {
  /** Undefined where no body is read: whatever comes with a DELETE is ignored. */
  body: z.ZodMiniType | undefined
  query: z.ZodMiniType
  /** Fields of the body that no handler gets: ids that only repeat the path's, and what is ignored. */
  withheld: ReadonlySet<string>
}

export function acceptedInput({ method, path, body, query, ignored = [] }: Operation): AcceptedInput {
  const ids = pathParameters(path)
  const acceptedQuery = withFields(query, fieldsOf(ids, repeatedId))
  const object = body && method !== 'DELETE' ? unwrapped(body) : undefined
  if (!(object instanceof z.ZodMiniObject)) return { body: object, query: acceptedQuery, withheld: new Set() }
  const added = { ...fieldsOf(ids, leftOutOrNull(repeatedId)), ...fieldsOf(ignored, ignoredField) }
  const accepted = withFields(nullAsLeftOut(object), added)
  return {
    body: body instanceof z.ZodMiniOptional ? z.optional(accepted) : accepted,
    query: acceptedQuery,
    withheld: new Set(Object.keys(added)),
  }
}

/** The names in braces, in their order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
}

const repeatedId = z.optional(z.string())
z.globalRegistry.add(repeatedId, { description: 'The id in the path once more; another one is refused.' })

const ignoredField = z.optional(
  z.pipe(
    z.unknown(),
    z.transform(() => undefined),
  ),
)
z.globalRegistry.add(ignoredField, { description: 'Sent by Stytch’s clients and ignored.' })

function fieldsOf(names: readonly string[], schema: z.ZodMiniType): Record<string, z.ZodMiniType> {
  return Object.fromEntries(names.map((name) => [name, schema]))
}

/** A query without a schema of its own may hold anything else too. */
function withFields(schema: z.ZodMiniType = z.looseObject({}), fields: Record<string, z.ZodMiniType>): z.ZodMiniType {
  return schema instanceof z.ZodMiniObject ? z.extend(schema, fields) : schema
}

function unwrapped(schema: z.ZodMiniType): z.ZodMiniType {
  return schema instanceof z.ZodMiniOptional ? unwrapped(schema._zod.def.innerType as z.ZodMiniType) : schema
}

function leftOutOrNull(schema: z.ZodMiniType): z.ZodMiniType {
  const orNull = z.pipe(
    z.nullable(schema),
    z.transform((value) => value ?? undefined),
  )
  return z.optional(orNull)
}

/** The same schema, in which each field that may be left out, at any depth, may also be null. */
function nullAsLeftOut(schema: z.ZodMiniType): z.ZodMiniType {
  // The parts of a schema are typed as zod's core types; everything here was made by zod/mini.
  const within = (part: unknown) => nullAsLeftOut(part as z.ZodMiniType)
  if (schema instanceof z.ZodMiniOptional) return leftOutOrNull(within(schema._zod.def.innerType))
  if (schema instanceof z.ZodMiniNullable) return z.nullable(within(schema._zod.def.innerType))
  if (schema instanceof z.ZodMiniArray) return schema.clone({ ...schema._zod.def, element: within(schema._zod.def.element) })
  if (!(schema instanceof z.ZodMiniObject)) return schema
  const shape = Object.fromEntries(Object.entries(schema._zod.def.shape).map(([name, field]) => [name, within(field)]))
  return schema.clone({ ...schema._zod.def, shape })
}
