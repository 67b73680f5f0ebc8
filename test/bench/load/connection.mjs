import { connect } from 'node:net'

const headEnd = Buffer.from('\r\n\r\n')
const lineEnd = Buffer.from('\r\n')
/** No server takes this long unless it is stuck. */
const replyTimeoutMilliseconds = 120_000
const longestIdleMilliseconds = 1_000

/**
 * One keep-alive connection with one request in flight: as little HTTP as a load client needs, so that the machine's time is spent on the
 * server. Reads bodies by Content-Length or chunks.
 */
export function openConnection({ host, port }) {
  const socket = connect({ host, port, noDelay: true })
  let received = []
  let length = 0
  let waiting
  let isOpen = true
  let lastUsed = performance.now()

  const fail = (error) => {
    const reject = waiting?.reject
    waiting = undefined
    reject?.(error)
  }
  socket.setTimeout(replyTimeoutMilliseconds, () => socket.destroy(new Error('The server did not answer in time.')))
  socket.on('error', fail)
  socket.on('close', () => {
    isOpen = false
    fail(new Error('The server closed the connection.'))
  })
  socket.on('data', (chunk) => {
    received.push(chunk)
    length += chunk.length
    if (waiting === undefined || length < waiting.needed) return
    const bytes = received.length === 1 ? received[0] : Buffer.concat(received)
    received = [bytes]
    const reply = readReply(bytes)
    if (typeof reply === 'number') {
      waiting.needed = reply
      return
    }
    received = []
    length = 0
    lastUsed = performance.now()
    const { resolve } = waiting
    waiting = undefined
    resolve(reply)
  })

  return {
    /** Whether it can take a request. Servers close idle connections after some seconds, so it is given up before they do. */
    isFresh: () => isOpen && performance.now() - lastUsed < longestIdleMilliseconds,
    /** Sends a request and calls back with `{ status, bytes, body }`, where `body` is a view of the raw bytes. */
    send(text, resolve, reject) {
      waiting = { resolve, reject, needed: 0 }
      socket.write(text)
    },
    close: () => socket.destroy(),
  }
}

/** The reply, or the number of bytes to wait for before it is worth checking again. */
function readReply(bytes) {
  const end = bytes.indexOf(headEnd)
  if (end === -1) return bytes.length + 1
  const head = bytes.latin1Slice(0, end)
  const status = Number(head.slice(9, 12))
  const bodyStart = end + headEnd.length
  const declared = /\r\ncontent-length: *(\d+)/i.exec(head)
  if (declared) {
    const total = bodyStart + Number(declared[1])
    return bytes.length < total ? total : { status, bytes: total, body: bytes.subarray(bodyStart, total) }
  }
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return readChunks(status, bytes, bodyStart)
  return { status, bytes: bodyStart, body: bytes.subarray(bodyStart, bodyStart) }
}

function readChunks(status, bytes, start) {
  const parts = []
  for (let at = start; ; ) {
    const sizeEnd = bytes.indexOf(lineEnd, at)
    if (sizeEnd === -1) return bytes.length + 1
    const size = Number.parseInt(bytes.latin1Slice(at, sizeEnd), 16)
    const next = sizeEnd + lineEnd.length + size + lineEnd.length
    if (bytes.length < next) return next
    if (size === 0) return { status, bytes: next, body: parts.length === 1 ? parts[0] : Buffer.concat(parts) }
    parts.push(bytes.subarray(next - lineEnd.length - size, next - lineEnd.length))
    at = next
  }
}
