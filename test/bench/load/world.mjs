import { openConnection } from './connection.mjs'

/** Everything the load process knows about one server: where it is, what it stores, how far each operation has come. */
export function createWorld({ origins, base, token }) {
  const host = '127.0.0.1'
  const ports = origins.map((origin) => {
    const { hostname, port } = new URL(origin)
    if (hostname !== host) throw new Error(`${origin} is not on this machine, and nothing else may be loaded.`)
    return Number(port)
  })
  const connections = []
  return {
    /** How many users were stored before measuring; operations choose among them. */
    size: 0,
    /** Their ids, in the order they were stored. */
    ids: [],
    /** 1 for those a PATCH has deactivated. */
    inactive: new Uint8Array(200_000),
    groups: [],
    /** The first group no operation has added anyone to. */
    firstGroup: 0,
    /** How many users the create operation has added. */
    created: 0,
    /** Requests so far, by operation. */
    turns: {},
    /** Ids met by a walk over the list. */
    met: new Set(),
    /** So many connections, to each instance in turn, kept from the last use where that is not long ago. */
    connections(count) {
      for (let index = 0; index < count; index++) {
        if (connections[index]?.isFresh()) continue
        connections[index]?.close()
        connections[index] = openConnection({ host, port: ports[index % ports.length] })
      }
      return connections.slice(0, count)
    },
    /** A request as the bytes of HTTP/1.1. */
    written({ method, path, body }) {
      const head = `${method} ${base}${path} HTTP/1.1\r\nhost: ${host}:${ports[0]}\r\nauthorization: Bearer ${token}\r\naccept: application/scim+json\r\nuser-agent: bench\r\n`
      if (body === undefined) return `${head}\r\n`
      return `${head}content-type: application/scim+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    },
    close() {
      for (const connection of connections) connection.close()
    },
  }
}

/** Sends one request and gives its reply and how long it took. @throws on any other status */
export async function ask(world, request, statuses) {
  const [connection] = world.connections(1)
  const text = world.written(request)
  const sentAt = performance.now()
  const reply = await new Promise((resolve, reject) => connection.send(text, resolve, reject))
  const milliseconds = performance.now() - sentAt
  expectStatus(reply, request, statuses)
  return { ...reply, milliseconds }
}

/** The body of a reply as JSON, or undefined where there is none. */
export function parsed({ body }) {
  return body.length ? JSON.parse(body.toString()) : undefined
}

export function expectStatus({ status, body }, { method, path }, statuses) {
  if (statuses.includes(status)) return
  throw new Error(`${method} ${path} was answered ${status}, not ${statuses.join(' or ')}: ${body.toString().slice(0, 300)}`)
}
