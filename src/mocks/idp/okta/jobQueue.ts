import { newOktaId } from './directory.js'
import { OktaFailure, type OktaHttp } from './http.js'
import { runJob } from './jobs.js'
import type { OktaJob, OktaState } from './state.js'

export interface JobQueueOptions {
  state: () => OktaState
  http: () => OktaHttp
  now: () => Date
  onChange: () => void
}

/** The person or group a job is about. */
export const subjectOf = (job: OktaJob) => ('personId' in job ? job.personId : job.groupId)

/** Runs jobs for the same person or group in order and others concurrently; a failed job becomes a task. */
export function createJobQueue({ state, http, now, onChange }: JobQueueOptions) {
  const last = new Map<string, Promise<void>>()

  async function attempt(job: OktaJob): Promise<void> {
    const current = state()
    const others = () => current.tasks.filter((task) => task.job.kind !== job.kind || subjectOf(task.job) !== subjectOf(job))
    try {
      await runJob({ state: current, http: http() }, job)
      current.tasks = others()
    } catch (error) {
      if (!(error instanceof OktaFailure)) throw error
      current.tasks = [{ id: newOktaId('tsk'), at: now().toISOString(), message: error.reason, job }, ...others()]
    } finally {
      current.jobs = current.jobs.filter((one) => one !== job)
      onChange()
    }
  }

  return function run(job: OktaJob): Promise<void> {
    const subject = subjectOf(job)
    state().jobs = [...state().jobs, job]
    onChange()
    const next = () => attempt(job)
    const done = (last.get(subject) ?? Promise.resolve()).then(next, next)
    last.set(subject, done)
    return done.finally(() => {
      if (last.get(subject) === done) last.delete(subject)
    })
  }
}
