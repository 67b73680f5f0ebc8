import { type ErrorBody, type ErrorType, errorStatuses } from '../contract/errors.js'
import { type FrontendOperationName, frontendOperations } from '../contract/frontendOperations.js'
import { createPathReader } from '../server/http/publicUrl.js'

/** What replaces the real response: no response, a proxy's page, an empty or wrong body, or one of the API's own errors. */
export type FaultAnswer = 'network_error' | 'html' | 'empty' | 'wrong_shape' | ErrorType

export interface Fault {
  /** One operation of the frontend API, or `scim` for the whole protocol; everything by default. */
  operation?: FrontendOperationName | 'scim'
  /** How many requests it affects; all by default. */
  times?: number
  /** Milliseconds before anything else happens; with `Infinity` there is never a response. */
  delay?: number
  /** The real response by default. */
  answer?: FaultAnswer
  /** Seconds for `Retry-After`. */
  retryAfter?: number
  /** Processes the request first and loses only the response: it took effect, but the caller cannot know. */
  afterwards?: boolean
}

export interface Faults {
  /** Adds a fault and returns a function that removes it. */
  add(fault: Fault): () => void
  clear(): void
  /** Answers a request through the first matching fault. A network error is `Response.error()`. */
  pass(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>
}

/** Faults for requests to a backend at this address. */
export function createFaults(baseUrl: string): Faults {
  const readPath = createPathReader(baseUrl)
  let faults: (Fault & { left: number })[] = []
  return {
    add(fault) {
      const added = { ...fault, left: fault.times ?? Number.POSITIVE_INFINITY }
      faults.push(added)
      return () => {
        faults = faults.filter((one) => one !== added)
      }
    },
    clear() {
      faults = []
    },
    async pass(request, answer) {
      const fault = faults.find((one) => one.left > 0 && fits(one, request.method, readPath(request.url).path))
      if (!fault) return answer(request)
      fault.left -= 1
      if (fault.delay) await wait(fault.delay, request.signal)
      if (!fault.answer) return answer(request)
      if (fault.afterwards) await answer(request)
      return faultyAnswer(fault.answer, fault.retryAfter)
    },
  }
}

function fits(fault: Fault, requestMethod: string, requestPath: string): boolean {
  if (!fault.operation) return true
  if (fault.operation === 'scim') return requestPath.startsWith('/scim/v2/')
  const { method, path } = frontendOperations[fault.operation]
  return requestMethod === method && patternOf(path).test(requestPath)
}

/** Fixed segments win over parameters, as in the server's router: the `groups` in `…/scim/groups` is not a connection id. */
function patternOf(path: string): RegExp {
  const segments = path.split('/').map((segment) => (segment.startsWith('{') ? '[^/]*-[^/]*' : segment))
  return new RegExp(`^${segments.join('/')}$`)
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    if (Number.isFinite(milliseconds)) setTimeout(resolve, milliseconds)
  })
}

function faultyAnswer(answer: FaultAnswer, retryAfter: number | undefined): Response {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  if (answer === 'network_error') return Response.error()
  if (answer === 'empty') return new Response('', { headers })
  if (answer === 'html') {
    return new Response('<!doctype html><title>Bad gateway</title><h1>502</h1>', {
      status: 502,
      headers: { ...headers, 'content-type': 'text/html' },
    })
  }
  if (answer === 'wrong_shape')
    return Response.json({ data: { status_code: 200, request_id: 'request-id-fault', surprise: true } }, { headers })
  const status = errorStatuses[answer]
  const body: ErrorBody = {
    status_code: status,
    request_id: 'request-id-fault',
    error_type: answer,
    error_message: `A fault was injected: ${answer}.`,
    error_url: '',
  }
  return Response.json(body, { status, headers })
}
