import type * as OpenTelemetry from '@opentelemetry/api'
import type { Instrument } from '../telemetry/instrument.js'
import { importOpenTelemetry } from './optionalPackages.js'

/**
 * Traces by the package `@opentelemetry/api`: a span for each request, in the trace of the caller (`traceparent`) or of whatever span is
 * active already, and one for each transaction inside it. They go wherever the SDK that the process has registered sends them; without
 * one, nowhere. No span holds anything but what `RequestRecord` does.
 * @throws Error when the package is missing
 */
export async function createTracing(load: () => Promise<unknown> = importOpenTelemetry): Promise<Instrument> {
  const api = (await load().catch((error: unknown) => {
    throw new Error('Traces need the package "@opentelemetry/api", which could not be loaded. Install it: npm install @opentelemetry/api', {
      cause: error,
    })
  })) as typeof OpenTelemetry
  const { context, propagation, SpanKind, SpanStatusCode, trace } = api
  const tracer = trace.getTracer('admin-portal-scim')
  const carrier: OpenTelemetry.TextMapGetter<Headers> = {
    get: (headers, name) => headers.get(name) ?? undefined,
    keys: (headers) => [...headers.keys()],
  }

  return {
    request(record, headers, answer) {
      const active = context.active()
      const isInside = trace.getSpan(active) !== undefined
      const parent = isInside ? active : propagation.extract(active, headers, carrier)
      const kind = isInside ? SpanKind.INTERNAL : SpanKind.SERVER
      return tracer.startActiveSpan(record.method, { kind }, parent, async (span) => {
        try {
          const response = await answer()
          if (record.route !== null) span.updateName(`${record.method} ${record.route}`)
          span.setAttributes({
            'http.request.method': record.method,
            'http.response.status_code': response.status,
            'scim.api': record.kind,
            'scim.request_id': record.request_id,
            ...(record.route !== null && { 'http.route': record.route }),
            ...(record.connection_id !== null && { 'scim.connection_id': record.connection_id }),
            ...(record.refusal !== null && { 'scim.refusal': record.refusal }),
          })
          if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
          return response
        } finally {
          span.end()
        }
      })
    },
    transaction(run) {
      return tracer.startActiveSpan('scim.transaction', { kind: SpanKind.INTERNAL }, async (span) => {
        try {
          return await run()
        } catch (error) {
          // Many a transaction ends with a refusal; what the caller is told decides, and is noted on the request. Messages quote people.
          span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
          throw error
        } finally {
          span.end()
        }
      })
    },
  }
}
