import { StorageUnavailable } from '../storage/types.js'

export interface ErrorDescription {
  error: string
  /** Only of errors whose messages are fixed sentences of ours. */
  error_message?: string
  /** The code of the system, of the database or of Node. */
  error_code?: string
  /** Where it was thrown, innermost first. */
  error_stack?: string[]
  caused_by?: ErrorDescription
}

const maxFrames = 12
const maxDepth = 3
const frame = /^ {4}at (?:(?:async |new )*[\w$.<># ]+(?: \[as [\w$]+\])? \()?(?:file:\/\/)?([\w@./:\\-]+):(\d+):(\d+)\)?$/

/**
 * What a log may say of an error: its class, its code and where in the code it was thrown. Its message is left out, because messages quote
 * what they are about: a parser the body, a database the row. The storage's own are fixed sentences.
 */
export function describeError(error: unknown, depth = 1): ErrorDescription {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  const frames = framesOf(error)
  return {
    error: isName(error.name) ? error.name : 'Error',
    ...(error instanceof StorageUnavailable && { error_message: error.message }),
    ...(typeof code === 'string' && /^[A-Z0-9_]{2,60}$/.test(code) && { error_code: code }),
    ...(frames.length > 0 && { error_stack: frames }),
    ...(cause instanceof Error && depth < maxDepth && { caused_by: describeError(cause, depth + 1) }),
  }
}

const isName = (name: unknown): name is string => typeof name === 'string' && /^[A-Z][A-Za-z0-9]{0,60}$/.test(name)

function framesOf({ name, message, stack = '' }: Error): string[] {
  // A message of several lines could pass for frames.
  const header = message === '' ? name : `${name}: ${message}`
  const text = stack.startsWith(header) ? stack.slice(header.length) : stack.slice(stack.indexOf(message) + message.length)
  const places = text.split('\n').flatMap((line) => {
    const [, path = '', row, column] = frame.exec(line) ?? []
    return row ? [`${shortPath(path)}:${row}:${column}`] : []
  })
  return places.slice(0, maxFrames)
}

/** Without the folders above, which may name a person. */
const shortPath = (path: string) => path.split(/[/\\]/).slice(-3).join('/')
