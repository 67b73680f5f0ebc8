import { type ErrorBody, type ErrorType, errorStatuses } from '../contract/errors.js'
import { type FrontendOperationName, frontendOperations } from '../contract/frontendOperations.js'
import { createPathReader } from '../server/http/publicUrl.js'

/** What comes instead of the real answer: no answer, a page of some proxy, an empty or wrong body, or one of the API's own errors. */
export type FaultAnswer = 'network_error' | 'html' | 'empty' | 'wrong_shape' | ErrorType

export interface Fault {
  /** One operation of the frontend API, or `scim` for all of the protocol; everything when left out. */
  operation?: FrontendOperationName | 'scim'
  /** How many requests it hits; all when left out. */
  times?: number
  /** Milliseconds before anything else happens; `Infinity` never answers. */
  delay?: number
  /** The real answer when left out. */
  answer?: FaultAnswer
  /** Seconds for `Retry-After`. */
  retryAfter?: number
  /** Does what was asked first and loses only the answer: a request that arrived although nobody learned of it. */
  afterwards?: boolean
}

export interface Faults {
  /** Adds a fault and gives the function that takes it away. */
  add(fault: Fault): () => void
  clear(): void
  /** Answers a request through the first fault that fits. A network error is `Response.error()`. */
  pass(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>
}

/** Faults for the requests to a backend at this address. */
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

/** Fixed segments win over parameters, as they do in the server's router: `…/scim/groups` is no connection's id. */
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
