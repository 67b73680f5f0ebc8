import { invalidSyntax, payloadTooLarge, ScimError } from '../../scim/error.js'
import { parseJson } from '../../scim/json.js'
import { isJsonObject, type JsonObject, type JsonValue } from '../../scim/resource.js'

/** The maximum size of a request body in bytes: a Group of 50,000 members fits. ServiceProviderConfig shows it for Bulk. */
export const maxBodyBytes = 5 * 1024 * 1024

const mediaTypes = new Set(['application/scim+json', 'application/json'])

const unsupported = (detail: string) => new ScimError(415, undefined, detail)
const tooLarge = () => payloadTooLarge('The request body is larger than 5 MiB. Send fewer members or operations in one request.')

/**
 * Reads the body of a request as one JSON object.
 * @throws ScimError 413, 415, 400 `invalidSyntax` or `invalidValue`
 * @see RFC 7644 §3.1 and §8.1
 */
export async function readScimBody(request: Request): Promise<JsonObject> {
  assertReadable(request.headers)
  const value = parse(decode(await readBytes(request)))
  if (!isJsonObject(value)) throw invalidSyntax('The request body must be a JSON object.')
  return value
}

/** A body that is text and refused as JSON, with its text: see `salvagedBody.ts`. */
export class RefusedJson extends ScimError {
  constructor(
    { status, scimType, detail }: ScimError,
    readonly text: string,
  ) {
    super(status, scimType, detail)
  }
}

function parse(text: string): JsonValue {
  try {
    return parseJson(text)
  } catch (error) {
    throw error instanceof ScimError ? new RefusedJson(error, text) : error
  }
}

function assertReadable(headers: Headers): void {
  const [mediaType = '', ...parameters] = (headers.get('content-type') ?? '').split(';')
  if (!mediaTypes.has(mediaType.trim().toLowerCase())) {
    throw unsupported('The Content-Type must be application/scim+json or application/json.')
  }
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=')
    const isCharset = name.trim().toLowerCase() === 'charset'
    if (isCharset && !/^"?utf-?8"?$/i.test(value.trim())) throw unsupported('The charset of the Content-Type must be UTF-8.')
  }
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity' && encoding !== '') throw unsupported('Compressed request bodies are not accepted. Send the body as it is.')
}

/** Counts while reading, so that a missing or wrong Content-Length makes no difference. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const declared = request.headers.get('content-length')
  if (declared !== null && Number(declared) > maxBodyBytes) throw tooLarge()
  if (declared !== null && /^\d+$/.test(declared)) return assertSize(new Uint8Array(await arrived(request.arrayBuffer())))
  return request.body === null ? new Uint8Array() : readStream(request.body)
}

/** A sender who gives up or is too slow is not waiting for an answer; nothing failed on our side. */
function arrived<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw new ScimError(408, undefined, 'The request body ended too early. Send the whole request again.')
  })
}

function assertSize(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength > maxBodyBytes) throw tooLarge()
  return bytes
}

async function readStream(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await arrived(reader.read())
    if (done) return concat(chunks, length)
    length += value.byteLength
    if (length > maxBodyBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    chunks.push(value)
  }
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only) return only
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    // TextDecoder reports no more than that, and the position would not help an admin.
    throw invalidSyntax('The request body is not UTF-8.')
  }
}
