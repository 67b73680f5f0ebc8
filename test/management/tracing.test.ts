import { context, propagation, SpanKind, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTracing } from '../../src/server/node/tracing.js'
import { createTestBackend } from '../support/backend.js'

const exporter = new InMemorySpanExporter()

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }))
})
afterAll(() => {
  trace.disable()
  propagation.disable()
  context.disable()
})
beforeEach(() => exporter.reset())

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const parentId = '00f067aa0ba902b7'
const tracedBackend = async () => createTestBackend({ instruments: [await createTracing()] })

test('a request is a span in its caller’s trace, and its transaction a span inside it', async () => {
  const { createConnection } = await tracedBackend()
  const scim = await createConnection()
  exporter.reset()
  const answer = await scim.post('/Users', { userName: 'zoe@acme.test' }, { headers: { traceparent: `00-${traceId}-${parentId}-01` } })

  const spans = exporter.getFinishedSpans()
  const request = spans.find(({ kind }) => kind === SpanKind.SERVER)
  expect(request).toMatchObject({
    name: 'POST /scim/v2/{connection_id}/Users',
    parentSpanContext: { traceId, spanId: parentId },
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/scim/v2/{connection_id}/Users',
      'http.response.status_code': 201,
      'scim.request_id': answer.headers.get('x-request-id'),
      'scim.connection_id': scim.connection_id,
    },
  })
  const transactions = spans.filter(({ name, parentSpanContext }) => name === 'scim.transaction' && parentSpanContext?.traceId === traceId)
  expect(transactions.length).toBeGreaterThanOrEqual(1)
  for (const { parentSpanContext } of transactions) expect(parentSpanContext?.spanId).toBe(request?.spanContext().spanId)
})

test('requests that are answered at the same time keep their spans apart', async () => {
  const { createConnection } = await tracedBackend()
  const scim = await createConnection()
  exporter.reset()
  const traces = Array.from({ length: 8 }, (_, at) => String(at + 1).padStart(32, 'a'))
  await Promise.all(
    traces.map((id, at) => scim.post('/Users', { userName: `p${at}@acme.test` }, { headers: { traceparent: `00-${id}-${parentId}-01` } })),
  )
  const spans = exporter.getFinishedSpans()
  for (const id of traces) {
    const own = spans.filter((span) => span.spanContext().traceId === id)
    expect(own.filter(({ kind }) => kind === SpanKind.SERVER)).toHaveLength(1)
    expect(own.filter(({ name }) => name === 'scim.transaction').length).toBeGreaterThanOrEqual(1)
  }
})

test('inside a span of the host’s the request is that span’s child', async () => {
  const { createConnection } = await tracedBackend()
  const scim = await createConnection()
  exporter.reset()
  const outer = trace.getTracer('host').startSpan('host')
  await context.with(trace.setSpan(context.active(), outer), () => scim.get('/Users'))
  const [request] = exporter.getFinishedSpans().filter(({ name }) => name.startsWith('GET'))
  expect(request).toMatchObject({ kind: SpanKind.INTERNAL, parentSpanContext: { spanId: outer.spanContext().spanId } })
})

test('a refusal is named, and no span holds an address, a name, a token or a query', async () => {
  const { createConnection } = await tracedBackend()
  const scim = await createConnection()
  exporter.reset()
  await scim.get(`/Users?filter=${encodeURIComponent('userName eq "zoe.winter@acme.test"')}`)
  await scim.post('/Users', { userName: 'zoe.winter@acme.test' })
  await scim.post('/Users', { userName: 'zoe.winter@acme.test' })
  const spans = exporter.getFinishedSpans()
  expect(spans.filter(({ attributes }) => attributes['scim.refusal'] === 'duplicate')).toHaveLength(1)
  const said = JSON.stringify(spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status })))
  for (const hidden of ['zoe', 'acme', 'filter', scim.token]) expect(said).not.toContain(hidden)
})

test('the package is asked for by name when it is missing', async () => {
  await expect(createTracing(() => Promise.reject(new Error('not found')))).rejects.toThrow(/npm install @opentelemetry\/api/)
})
