/** The error types that RFC 7644 §3.12 (table 9) and RFC 9865 §2.1 define. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive'
  | 'invalidCursor'
  | 'invalidCount'

/**
 * A refusal in the terms of the protocol; the only error that the functions of this room throw for bad input.
 * `detail` is read by the identity provider's administrator in a log: it names the attribute and never repeats a value that was sent.
 * @see RFC 7644 §3.12
 */
export class ScimError extends Error {
  override readonly name = 'ScimError'
  readonly status: number
  readonly scimType: ScimType | undefined
  readonly detail: string

  constructor(status: number, scimType: ScimType | undefined, detail: string) {
    super(detail)
    this.status = status
    this.scimType = scimType
    this.detail = detail
  }
}

export interface ScimErrorBody {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error']
  status: string
  scimType?: ScimType
  detail: string
}

/** The error as it goes over the wire; the status is a string there. */
export function toErrorBody(error: ScimError): ScimErrorBody {
  const schemas: ScimErrorBody['schemas'] = ['urn:ietf:params:scim:api:messages:2.0:Error']
  const status = String(error.status)
  if (error.scimType === undefined) return { schemas, status, detail: error.detail }
  return { schemas, status, scimType: error.scimType, detail: error.detail }
}

export const invalidFilter = (detail: string) => new ScimError(400, 'invalidFilter', detail)
export const invalidPath = (detail: string) => new ScimError(400, 'invalidPath', detail)
export const noTarget = (detail: string) => new ScimError(400, 'noTarget', detail)
export const invalidValue = (detail: string) => new ScimError(400, 'invalidValue', detail)
export const invalidSyntax = (detail: string) => new ScimError(400, 'invalidSyntax', detail)
export const mutability = (detail: string) => new ScimError(400, 'mutability', detail)
export const invalidCursor = (detail: string) => new ScimError(400, 'invalidCursor', detail)
export const invalidCount = (detail: string) => new ScimError(400, 'invalidCount', detail)
export const uniqueness = (detail: string) => new ScimError(409, 'uniqueness', detail)
export const notFound = (detail: string) => new ScimError(404, undefined, detail)
export const conflict = (detail: string) => new ScimError(409, undefined, detail)
export const payloadTooLarge = (detail: string) => new ScimError(413, undefined, detail)
export const notImplemented = (detail: string) => new ScimError(501, undefined, detail)

/**
 * How many characters of a name are repeated; in a longer one the middle is left out, because the end tells names under the same URN apart.
 */
const quotedLength = 120

/**
 * Quotes a name that was sent, so that a log says which one was not understood. Anything that does not look like the name of an attribute
 * (markup, an address, a whole filter) is not repeated, nor is a secret of ours that somebody put in its place.
 */
export function quoteName(name: string): string {
  if (!/^[$_/A-Za-z][\w$.:%/-]*$/.test(name)) return 'A name in the request'
  const text = name.replace(/(scim(?:setup)?_)[\w-]{16,}/gi, '$1…')
  if (text.length <= quotedLength) return `"${text}"`
  const half = quotedLength / 2
  return `"${text.slice(0, half)}…${text.slice(1 - half)}"`
}
