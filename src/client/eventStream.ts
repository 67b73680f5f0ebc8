import { type LiveEvent, liveEvent } from '../contract/frontendOperations.js'
import { delayBefore, isTransient, pause } from './retry.js'
import type { SendRequest } from './transport.js'

export interface EventStreamHandlers {
  /** Something changed; `id` is the organization's sequence. */
  onEvent: (event: LiveEvent, id: string) => void
  /** Events may have been missed: read everything again. */
  onReset: () => void
  /** True while the stream is open; false from the moment it is not: what is shown may be old then, and the caller should poll. */
  onLive: (isLive: boolean) => void
}

/** Streams in a row that the server or a proxy would not carry, after which it is left alone for a while. */
const uselessBeforePause = 3
/** Milliseconds until the stream is then tried again. */
const pauseBeforeRetry = 60_000
/** Milliseconds a stream without messages must last to count as working: a proxy that cuts every stream must not count. */
const shortestLife = 15_000
/** Milliseconds of silence after which the stream counts as dead; the server sends a comment every 15 seconds. */
const longestSilence = 20_000
/** Maximum characters of one message; ours have a few hundred. */
const longestMessage = 65_536

/**
 * Reads Server-Sent Events by `fetch`, because `EventSource` cannot send an Authorization header and a token must not be in a URL.
 * Resumes with `Last-Event-ID`; ends when the returned function is called.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventStream(send: SendRequest, path: string, handlers: EventStreamHandlers): () => void {
  const stop = new AbortController()
  void run(send, path, handlers, stop.signal)
  return () => stop.abort()
}

async function run(send: SendRequest, path: string, handlers: EventStreamHandlers, signal: AbortSignal): Promise<void> {
  const position: Position = { lastId: undefined }
  let failures = 0
  let useless = 0
  while (!signal.aborted) {
    const end = await listen(send, path, handlers, position, signal)
    if (signal.aborted) return
    handlers.onLive(false)
    if (end === 'forbidden') return
    failures = end === 'useful' ? 0 : failures + 1
    useless = end === 'useless' ? useless + 1 : 0
    try {
      await pause(useless >= uselessBeforePause ? pauseBeforeRetry : delayBefore(Math.max(1, failures), backOff), signal)
    } catch {
      // The caller has stopped listening.
      return
    }
  }
}

const backOff = { attempts: 0, firstDelay: 500, longestDelay: 5_000 }

/** The event after which the stream resumes; undefined before the first one. */
interface Position {
  lastId: string | undefined
}

/** Opens the stream once and reads it until it ends for any reason. */
async function listen(
  send: SendRequest,
  path: string,
  handlers: EventStreamHandlers,
  position: Position,
  signal: AbortSignal,
): Promise<'useful' | 'useless' | 'unavailable' | 'forbidden'> {
  const silence = watchSilence(signal)
  const opened = Date.now()
  let isAnswered = false
  let hasReceived = false
  try {
    const headers: Record<string, string> = { accept: 'text/event-stream' }
    if (position.lastId !== undefined) headers['last-event-id'] = position.lastId
    const response = await send(path, { method: 'GET', headers, signal: silence.signal })
    // The server is away, or its database is, and will be back.
    if (isTransient(response.status)) return 'unavailable'
    isAnswered = true
    // The session has ended: the next read fails with that error and reports it.
    if (response.status === 401) handlers.onReset()
    // Not permitted to listen, which does not change during a session.
    if (response.status === 403) return 'forbidden'
    if (!response.ok || !response.body) return 'useless'
    handlers.onLive(true)
    // The stream does not contain what happened since the caller's last read.
    if (position.lastId === undefined) handlers.onReset()
    for await (const message of readMessages(response.body, silence.restart)) {
      hasReceived = true
      if (message.id !== undefined) position.lastId = message.id
      if (message.event === 'reset') handlers.onReset()
      else deliver(message, handlers)
    }
  } catch {
    // Whatever ended the stream, the response is the same: wait, then poll or reconnect.
  } finally {
    silence.stop()
  }
  if (!isAnswered) return 'unavailable'
  return hasReceived || Date.now() - opened >= shortestLife ? 'useful' : 'useless'
}

/** A signal that aborts with the outer one, or after too long a silence: a half-open connection never ends by itself. */
function watchSilence(outer: AbortSignal): { signal: AbortSignal; restart: () => void; stop: () => void } {
  const inner = new AbortController()
  const abort = () => inner.abort()
  let timer = setTimeout(abort, longestSilence)
  outer.addEventListener('abort', abort, { once: true })
  return {
    signal: inner.signal,
    restart() {
      clearTimeout(timer)
      timer = setTimeout(abort, longestSilence)
    },
    stop() {
      clearTimeout(timer)
      outer.removeEventListener('abort', abort)
    },
  }
}

interface Message {
  id: string | undefined
  event: string
  data: string
}

function deliver(message: Message, handlers: EventStreamHandlers): void {
  if (message.data === '') return
  let json: unknown
  try {
    json = JSON.parse(message.data)
  } catch {
    handlers.onReset()
    return
  }
  const event = liveEvent.safeParse(json)
  // An unknown event from a newer server still means that something changed.
  if (event.success) handlers.onEvent(event.data, message.id ?? '')
  else handlers.onReset()
}

async function* readMessages(body: ReadableStream<Uint8Array>, onData: () => void): AsyncGenerator<Message> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let buffer = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      onData()
      buffer += decoder.decode(value, { stream: true }).replaceAll('\r', '')
      for (let end = buffer.indexOf('\n\n'); end !== -1; end = buffer.indexOf('\n\n')) {
        const message = parseMessage(buffer.slice(0, end))
        buffer = buffer.slice(end + 2)
        if (message) yield message
      }
      if (buffer.length > longestMessage) throw new Error(`A message of the event stream is longer than ${longestMessage} characters.`)
    }
  } finally {
    // Cancel even if the rest is not wanted: otherwise a partly read stream stays open.
    reader.cancel().catch(() => undefined)
  }
}

function parseMessage(block: string): Message | undefined {
  const message: Message = { id: undefined, event: 'message', data: '' }
  let isEmpty = true
  for (const line of block.split('\n')) {
    if (line === '' || line.startsWith(':')) continue
    isEmpty = false
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'id') message.id = value
    else if (field === 'event') message.event = value
    else if (field === 'data') message.data = message.data ? `${message.data}\n${value}` : value
  }
  return isEmpty ? undefined : message
}
