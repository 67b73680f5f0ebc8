import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createOutbound, type OutboundOptions } from '../../src/server/node/outbound.js'
import type { OutboundRequest } from '../../src/server/outbound/outbound.js'
import { OutboundError } from '../../src/server/outbound/outboundError.js'
import { certificates } from '../support/certificates.js'
import { forbiddenAddresses, forbiddenUrls } from '../support/forbiddenUrls.js'
import { answer, type Behaviour, type Receiver, startReceiver } from '../support/receiver.js'

const receivers: Receiver[] = []
let attempts: string[] = []

const { connect } = Socket.prototype

/** Notes every address that this process tries to connect to, before the first packet leaves. */
function watchedConnect(this: Socket, ...options: Parameters<typeof connect>): Socket {
  this.on('connectionAttempt', (address: string) => attempts.push(address))
  return connect.apply(this, options)
}

beforeEach(() => {
  attempts = []
  Socket.prototype.connect = watchedConnect as typeof connect
})

afterEach(async () => {
  Socket.prototype.connect = connect
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()))
})

async function receiver(behaviour: Behaviour, options?: Parameters<typeof startReceiver>[1]): Promise<Receiver> {
  const started = await startReceiver(behaviour, options)
  receivers.push(started)
  return started
}

const request = (url: string, changes: Partial<OutboundRequest> = {}): OutboundRequest => ({
  url,
  method: 'POST',
  headers: { 'content-type': 'application/json', 'webhook-id': 'msg_1' },
  body: '{"a":"ü"}',
  timeoutMs: 5000,
  maxResponseBytes: 1000,
  ...changes,
})

const own = (port: number, path = '/hook') => `http://127.0.0.1:${port}${path}`

/** Sends to this machine, and gives the answer or the error. */
async function send(port: number, changes: Partial<OutboundRequest> = {}, options: OutboundOptions = {}) {
  return outcome(createOutbound({ isLoopbackAllowed: true, ...options })(request(own(port), changes)))
}

const outcome = (promise: Promise<unknown>) => promise.catch((error: unknown) => error)

const failure = (reason: string) =>
  expect.objectContaining({ name: 'OutboundError', reason, message: expect.stringMatching(/\. .+\. .+\.$/) })

describe('what may not be reached', () => {
  test('no connection is tried to any forbidden address, however it is written', async () => {
    const canaries = [await receiver({}), await receiver({}, { host: '::1' })]
    const ports = [443, 80, ...canaries.map(({ port }) => port)]
    const sendOutbound = createOutbound({ ports, resolve: async () => ['127.0.0.1', '::1'] })
    for (const { port } of canaries) {
      for (const url of forbiddenUrls(port)) {
        const error = await outcome(sendOutbound(request(url)))
        expect.soft(error, url).toBeInstanceOf(OutboundError)
        expect.soft((error as OutboundError).reason, url).toMatch(/^forbidden_(address|url)$/)
      }
    }
    expect(attempts).toEqual([])
    expect(canaries.map((canary) => canary.connections())).toEqual([0, 0])
  })

  test.each(forbiddenAddresses)('a name that leads to %s is not connected to, alone or beside a public address', async (address) => {
    const canary = await receiver({})
    for (const addresses of [[address], ['8.8.8.8', address], [address, '8.8.8.8']]) {
      const sendOutbound = createOutbound({ ports: [canary.port], resolve: async () => addresses })
      const error = await outcome(sendOutbound(request(`https://hooks.receiver.com:${canary.port}/`)))
      expect(error).toEqual(failure('forbidden_address'))
      expect((error as Error).message).not.toContain(address === '::' ? '"::"' : ` ${address} `)
    }
    expect(attempts).toEqual([])
    expect(canary.connections()).toBe(0)
  })

  test('with loopback allowed, other networks are as closed as before', async () => {
    const sendOutbound = createOutbound({ isLoopbackAllowed: true, resolve: async () => ['127.0.0.1', '10.0.0.1'] })
    expect(await outcome(sendOutbound(request('https://hooks.receiver.com/')))).toEqual(failure('forbidden_address'))
    expect(attempts).toEqual([])
  })

  test('a name is looked up once for a connection, and the address that was checked is the one connected to', async () => {
    const canary = await receiver({ requested: (socket) => socket.write(answer('200 OK')) })
    let asked = 0
    const resolve = async () => {
      asked += 1
      return asked === 1 ? ['127.0.0.2'] : ['127.0.0.1']
    }
    const sendOutbound = createOutbound({ isLoopbackAllowed: true, resolve })
    expect(await outcome(sendOutbound(request(`http://localhost:${canary.port}/`)))).toEqual(failure('connection'))
    expect(asked).toBe(1)
    expect(attempts).toEqual(['127.0.0.2'])
    expect(canary.connections()).toBe(0)
  })

  test('a name whose answer changes from a public address to a private one is refused the second time', async () => {
    const canary = await receiver({})
    const answers = [['203.0.112.1'], ['127.0.0.1']]
    const sendOutbound = createOutbound({ ports: [canary.port], resolve: async () => answers.shift() ?? [] })
    const url = `https://hooks.receiver.com:${canary.port}/`
    expect(await outcome(sendOutbound(request(url, { timeoutMs: 200 })))).toBeInstanceOf(OutboundError)
    expect(attempts).toEqual(['203.0.112.1'])
    expect(await outcome(sendOutbound(request(url)))).toEqual(failure('forbidden_address'))
    expect(attempts).toEqual(['203.0.112.1'])
    expect(canary.connections()).toBe(0)
  })

  test('proxies of the environment are not asked', async () => {
    const proxy = await receiver({ requested: (socket) => socket.write(answer('200 OK', {}, 'proxy')) })
    const target = await receiver({ requested: (socket) => socket.write(answer('200 OK', {}, 'target')) })
    const names = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']
    for (const name of names) process.env[name] = own(proxy.port, '')
    process.env.NODE_USE_ENV_PROXY = '1'
    try {
      expect(await send(target.port)).toMatchObject({ body: 'target' })
    } finally {
      for (const name of [...names, 'NODE_USE_ENV_PROXY']) delete process.env[name]
    }
    expect(proxy.connections()).toBe(0)
  })
})

describe('what is sent and read', () => {
  test('a request is sent as it was given, and its answer is read', async () => {
    const target = await receiver({
      requested: (socket) =>
        socket.write(answer('202 Accepted', { 'Content-Type': 'text/plain', 'Retry-After': '3', 'set-cookie': 'a=b' }, 'done')),
    })
    expect(
      await send(target.port, { headers: { 'webhook-id': 'msg_1', Host: 'elsewhere', 'Content-Length': '1', 'Accept-Encoding': 'gzip' } }),
    ).toEqual({
      status: 202,
      headers: { 'content-length': '4', 'content-type': 'text/plain', 'retry-after': '3' },
      body: 'done',
    })
    const [head = '', body] = target.received().split('\r\n\r\n')
    expect(head).toMatch(/^POST \/hook HTTP\/1\.1\r\n/)
    expect(head.toLowerCase().split('\r\n').slice(1).sort()).toEqual(
      [
        'accept-encoding: identity',
        'connection: keep-alive',
        'content-length: 10',
        `host: 127.0.0.1:${target.port}`,
        'webhook-id: msg_1',
      ].sort(),
    )
    expect(body).toBe('{"a":"ü"}')
  })

  test.each([200, 204, 400, 404, 410, 429, 500, 503])('%i is an answer', async (status) => {
    const target = await receiver({ requested: (socket) => socket.write(answer(`${status} Any`)) })
    expect(await send(target.port)).toMatchObject({ status })
  })

  test('no cookie is sent back', async () => {
    const target = await receiver({ requested: (socket) => socket.write(answer('200 OK', { 'set-cookie': 'session=1' })) })
    const sendOutbound = createOutbound({ isLoopbackAllowed: true })
    await sendOutbound(request(own(target.port)))
    await sendOutbound(request(own(target.port)))
    expect(target.received()).not.toMatch(/cookie/i)
  })

  test('a connection serves the next request to the same name, and no other name', async () => {
    const target = await receiver({ requested: (socket) => socket.write(answer('200 OK')) })
    const sendOutbound = createOutbound({ isLoopbackAllowed: true, resolve: async () => ['127.0.0.1'] })
    for (let number = 0; number < 5; number += 1) await sendOutbound(request(own(target.port)))
    expect(target.connections()).toBe(1)
    await sendOutbound(request(`http://localhost:${target.port}/`))
    expect(target.connections()).toBe(2)
  })

  test('a connection that the receiver closed meanwhile is replaced by another', async () => {
    let requests = 0
    const target = await receiver({
      requested: (socket) => {
        requests += 1
        if (requests === 2) socket.resetAndDestroy()
        else socket.write(answer('200 OK'))
      },
    })
    const sendOutbound = createOutbound({ isLoopbackAllowed: true })
    await sendOutbound(request(own(target.port)))
    expect(await outcome(sendOutbound(request(own(target.port))))).toMatchObject({ status: 200 })
    expect(target.connections()).toBe(2)
  })
})

describe('receivers that fail', () => {
  test.each([301, 302, 303, 307, 308])('%i is not followed', async (status) => {
    const canary = await receiver({ requested: (socket) => socket.write(answer('200 OK')) })
    const target = await receiver({ requested: (socket) => socket.write(answer(`${status} Moved`, { location: own(canary.port) })) })
    expect(await send(target.port)).toEqual(failure('redirect'))
    expect(await send(target.port)).toMatchObject({ status })
    expect(canary.connections()).toBe(0)
  })

  const until = { timeoutMs: 300 }
  const silent: [string, Behaviour][] = [
    ['says nothing', {}],
    ['sends headers that never end', { requested: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx-a: ', 'a') }],
    ['sends one header after another', { requested: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'a: b\r\n') }],
    ['sends a body a byte at a time', { requested: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n', 'a') }],
    ['says wait again and again', { requested: (socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\n') }],
    ['ends its answer but for the last byte', { requested: (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\na') }],
  ]
  test.each(silent)('one that %s is given up at the deadline', async (_, behaviour) => {
    const target = await receiver(behaviour)
    const begun = performance.now()
    expect(await send(target.port, until)).toEqual(failure('timeout'))
    expect(performance.now() - begun).toBeLessThan(3000)
  })

  test('a name server that never answers is given up at the deadline', async () => {
    expect(await outcome(createOutbound({ resolve: () => new Promise(() => {}) })(request('https://hooks.receiver.com/', until)))).toEqual(
      failure('timeout'),
    )
    expect(attempts).toEqual([])
  })

  test('a handshake that hangs is given up at the deadline', async () => {
    const target = await receiver({})
    expect(await outcome(createOutbound({ isLoopbackAllowed: true })(request(`https://127.0.0.1:${target.port}/`, until)))).toEqual(
      failure('timeout'),
    )
  })

  test('many that wait for a hanging receiver end at their deadlines too, and delay no other', async () => {
    const hanging = await receiver({})
    const healthy = await receiver({ requested: (socket) => socket.write(answer('200 OK')) })
    const sendOutbound = createOutbound({ isLoopbackAllowed: true })
    const waiting = Array.from({ length: 40 }, () => outcome(sendOutbound(request(own(hanging.port), { timeoutMs: 500 }))))
    expect(await outcome(sendOutbound(request(own(healthy.port))))).toMatchObject({ status: 200 })
    expect(hanging.connections()).toBeLessThanOrEqual(16)
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 40 }, () => failure('timeout')))
  })

  const broken: [string, Behaviour][] = [
    ['resets at once', { connected: (socket) => socket.resetAndDestroy() }],
    ['resets after the request', { requested: (socket) => socket.resetAndDestroy() }],
    ['closes without an answer', { requested: (socket) => socket.end() }],
    [
      'resets after its headers',
      { requested: (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n', () => socket.resetAndDestroy()) },
    ],
    ['closes within its body', { requested: (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc') }],
    ['closes within a chunk', { requested: (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nabc') }],
    ['speaks another protocol', { connected: (socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n') }],
    ['switches protocols', { requested: (socket) => socket.write('HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n') }],
    [
      'smuggles lengths',
      { requested: (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n') },
    ],
  ]
  test.each(broken)('one that %s is told as such', async (_, behaviour) => {
    const target = await receiver(behaviour)
    expect(await send(target.port)).toEqual(failure('connection'))
    expect(target.connections()).toBe(1)
  })

  test('one that breaks off on a connection that was used before is not asked twice once it began to answer', async () => {
    let requests = 0
    const target = await receiver({
      requested: (socket) => {
        requests += 1
        if (requests === 1) socket.write(answer('200 OK'))
        else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n', () => socket.resetAndDestroy())
      },
    })
    const sendOutbound = createOutbound({ isLoopbackAllowed: true })
    await sendOutbound(request(own(target.port)))
    expect(await outcome(sendOutbound(request(own(target.port))))).toEqual(failure('connection'))
    expect(requests).toBe(2)
  })

  test('one that is not there is told as such', async () => {
    const target = await receiver({})
    await target.close()
    receivers.splice(0)
    expect(await send(target.port)).toEqual(failure('connection'))
  })

  test.each([[[]], [['not an address']]])('a name that leads to %j is connected to nothing', async (addresses) => {
    const error = await outcome(createOutbound({ resolve: async () => addresses })(request('https://hooks.receiver.com/')))
    expect(error).toBeInstanceOf(OutboundError)
    expect(attempts).toEqual([])
  })

  const endless: [string, Behaviour][] = [
    ['a body that never ends', { requested: (socket) => flood(socket, 'HTTP/1.1 200 OK\r\n\r\n') }],
    ['a body longer than is read', { requested: (socket) => socket.write(answer('200 OK', {}, 'a'.repeat(1001))) }],
    ['headers that never end', { requested: (socket) => flood(socket, 'HTTP/1.1 200 OK\r\nx-a: ') }],
  ]
  test.each(endless)('%s is not read to its end', async (_, behaviour) => {
    const target = await receiver(behaviour)
    expect(await send(target.port)).toEqual(failure('too_large'))
  })

  test('a body of just as many bytes as may be is read', async () => {
    const target = await receiver({ requested: (socket) => socket.write(answer('200 OK', {}, 'a'.repeat(1000))) })
    expect(await send(target.port)).toMatchObject({ status: 200, body: 'a'.repeat(1000) })
  })

  test('nothing of an answer is in an error', async () => {
    for (const behaviour of [...broken, ...endless].map(([, each]) => each)) {
      const target = await receiver(behaviour)
      const error = (await send(target.port)) as Error
      expect(error.message).not.toMatch(/aaaa|abc|SSH-2|OpenSSH/)
    }
  })
})

describe('certificates', () => {
  const ok: Behaviour = { requested: (socket) => socket.write(answer('200 OK')) }
  const name = 'hooks.receiver.com'
  const sendBy = async (tls: { key: string; cert: string }, ca?: string) => {
    const target = await receiver(ok, { tls })
    const sendOutbound = createOutbound({
      isLoopbackAllowed: true,
      ports: [target.port],
      resolve: async () => ['127.0.0.1'],
      ...(ca !== undefined && { ca }),
    })
    return { target, result: await outcome(sendOutbound(request(`https://${name}:${target.port}/`))) }
  }

  test('one that is trusted and has the name is accepted', async () => {
    expect((await sendBy(certificates.receiver, certificates.receiver.cert)).result).toMatchObject({ status: 200 })
  })

  test.each([
    ['of an authority that is not trusted', certificates.receiver, undefined],
    ['of another name', certificates.other, certificates.other.cert],
    ['that has expired', certificates.expired, certificates.expired.cert],
  ] as const)('one %s is not, and nothing is sent', async (_, tls, ca) => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    try {
      const { target, result } = await sendBy(tls, ca)
      expect(result).toEqual(failure('tls'))
      expect(target.received()).toBe('')
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    }
  })

  test('a receiver that does not speak TLS is told as such', async () => {
    const target = await receiver({ connected: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n') })
    const sendOutbound = createOutbound({ isLoopbackAllowed: true })
    expect(await outcome(sendOutbound(request(`https://127.0.0.1:${target.port}/`)))).toEqual(failure('tls'))
  })
})

function drip(socket: Socket, first: string, then: string): void {
  socket.write(first)
  const timer = setInterval(() => socket.write(then), 20)
  socket.on('close', () => clearInterval(timer))
}

function flood(socket: Socket, first: string): void {
  const chunk = 'a'.repeat(65_536)
  const write = () => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.write(first)
  socket.on('drain', write)
  write()
}
