import type { CommitMeasure, PoolUse } from '../storage/types.js'
import type { RequestRecord } from './requestRecord.js'

/** Watches the backend at work: metrics, traces. Each part may be left out. */
export interface Instrument {
  /** Called once, with what can be asked about the backend at any time. */
  attach?(gauges: BackendGauges): void
  /** Called after each commit. */
  committed?(commit: CommitMeasure): void
  /** Answers a request by calling `answer` once; when that has resolved, `record` is complete. */
  request?(record: RequestRecord, headers: Headers, answer: () => Promise<Response>): Promise<Response>
  /** Runs a transaction by calling `run` once: from the moment it is asked for until its commit. */
  transaction?<T>(run: () => Promise<T>): Promise<T>
}

/** What waits to be delivered. */
export interface QueueState {
  /** How many seconds the oldest entry has been waiting; 0 when nothing waits. */
  oldest_seconds: number
}

export interface BackendGauges {
  /** By the queue's name. */
  queues(): Promise<Record<string, QueueState>>
  /** Live streams that are open in this process. */
  liveStreams(): number
  /** Connections of this process to the database; null where there is no pool. */
  pool(): PoolUse | null
}
