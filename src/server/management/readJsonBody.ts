import type * as z from 'zod/mini'
import { isStorable } from '../storage/check.js'
import { ApiError, invalidField } from './apiError.js'

/** The maximum size of a body in bytes: 10,000 role assignments fit several times over. */
const maxBytes = 4 * 1024 * 1024
/** How deep objects and lists may be nested, because code that walks a value may recurse. */
const maxDepth = 32

/** Reads a JSON body and parses it strictly; no body, or `null`, counts as an empty object. @throws ApiError naming the first field that is wrong */
export async function readJsonBody(request: Request, schema: z.ZodMiniType): Promise<unknown> {
  const text = await readText(request)
  if (text.trim() === '') return parseInput(schema, {})
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') {
    throw new ApiError('unsupported_media_type', 'The body must be JSON. Send it with "Content-Type: application/json".')
  }
  return parseInput(schema, parseJson(text) ?? {})
}

/** Parses a value that came from outside. @throws ApiError naming the first field that is wrong */
export function parseInput<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  // What was sent tells a missing field from one of another type; it goes no further than `reasonOf`.
  const parsed = schema.safeParse(value, { reportInput: true })
  if (!parsed.success) throw invalidBody(parsed.error.issues)
  assertStorable(parsed.data, '')
  return parsed.data
}

async function readText(request: Request): Promise<string> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase()
  if (encoding && encoding !== 'identity') {
    throw new ApiError('unsupported_media_type', 'Compressed bodies are not accepted. Send the body without Content-Encoding.')
  }
  if (!request.body) return ''
  const reader = request.body.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  try {
    for (let part = await nextPart(reader); !part.done; part = await nextPart(reader)) {
      bytes += part.value.byteLength
      if (bytes > maxBytes) {
        await reader.cancel()
        throw new ApiError('request_too_large', `The body is larger than ${maxBytes} bytes. Send less at once.`)
      }
      text += decoder.decode(part.value, { stream: true })
    }
    return text + decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw invalidField('', 'it is not UTF-8 text.')
    throw error
  }
}

/** A sender who gives up or is too slow is not waiting for an answer; nothing failed on our side. */
function nextPart(reader: ReadableStreamDefaultReader<Uint8Array>) {
  return reader.read().catch(() => {
    throw invalidField('', 'it ended too early. Send the whole request again.')
  })
}

function parseJson(text: string): unknown {
  const value = parsed(text)
  assertShallow(value)
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidField('', 'it is not JSON.')
    throw error
  }
}

/** Goes down level by level, so that no depth exhausts the stack. */
function assertShallow(value: unknown): void {
  let level = [value].filter(isContainer)
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > maxDepth) throw invalidField('', `it is nested more than ${maxDepth} levels deep.`)
    level = level.flatMap((container) => Object.values(container)).filter(isContainer)
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

type Issue = z.core.$ZodIssue

function invalidBody(issues: readonly Issue[]): ApiError {
  const fields = issues.slice(0, 20).map(described)
  const { field, reason } = fields[0] ?? { field: '', reason: 'it does not have the expected shape.' }
  const error = invalidField(field, reason)
  return new ApiError('invalid_request', error.message, { field, reason, fields })
}

function described(issue: Issue): { field: string; reason: string } {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return { field: [...path, ...issue.keys.slice(0, 1)].join('.'), reason: 'this field is not known here.' }
  return { field: path.join('.'), reason: reasonOf(issue) }
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `it is required (${issue.expected}).` : `it must be of type ${issue.expected}.`
    case 'too_small':
      return `it is less than the minimum of ${issue.minimum}.`
    case 'too_big':
      return `it is more than the maximum of ${issue.maximum}.`
    case 'invalid_value':
      return `it must be one of ${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return issue.pattern ? `it does not match ${issue.pattern}.` : `it does not have the format "${issue.format}".`
    default:
      return 'it does not have the expected shape.'
  }
}

function assertStorable(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw invalidField(path, 'it holds U+0000 or half a surrogate pair.')
    return
  }
  if (!isContainer(value)) return
  for (const [key, item] of Object.entries(value)) assertStorable(item, path === '' ? key : `${path}.${key}`)
}
