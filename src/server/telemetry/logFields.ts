/** A value as a line of the log may hold it, or undefined when it may not. */
type Check = (value: unknown) => string | number | undefined

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined

const number: Check = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
/** Ids that this server makes: a word of ours and a UUID. */
const ownId = matching(/^[a-z]+(-[a-z]+)*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const word = matching(/^[A-Za-z][A-Za-z_]{0,63}$/)

/**
 * Every field that a line may hold, and what its value must look like. Whatever else a detail holds is left out, so that a field that
 * somebody adds tomorrow is not written until it is named here.
 */
export const logFields: Readonly<Record<string, Check>> = {
  request_id: ownId,
  trace_id: matching(/^[0-9a-f]{32}$/),
  api: word,
  method: matching(/^[A-Z]{1,10}$/),
  route: matching(/^(\/[A-Za-z0-9_.{}-]*)+$/),
  status: number,
  duration_ms: number,
  refusal: word,
  organization_id: ownId,
  connection_id: ownId,
  job_id: ownId,
  event_id: ownId,
  event_type: matching(/^scim(\.[a-z_]+){1,3}$/),
  endpoint_id: ownId,
  disabled_reason: word,
  failures: number,
  /** `outbox`, or of one endpoint. */
  lease: matching(/^[a-z_]{1,40}( webhook-endpoint-[0-9a-f-]{36})?$/),
}
