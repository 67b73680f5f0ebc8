import { provision } from './assign.js'
import type { OktaEngine } from './engine.js'
import { pushAgain } from './push.js'

/** The task is removed on success and replaced on failure. */
export async function retryTask(engine: OktaEngine, taskId: string): Promise<void> {
  const task = engine.state.tasks.find((one) => one.id === taskId)
  if (!task) return
  if (task.job.kind === 'provision') await provision(engine, task.job.personId)
  else if (task.job.kind === 'push_group') await pushAgain(engine, task.job.groupId)
  else await engine.run(task.job)
}

export async function retryAllTasks(engine: OktaEngine): Promise<void> {
  for (const task of [...engine.state.tasks]) await retryTask(engine, task.id)
}

export function dismissTask({ state, change }: OktaEngine, taskId: string): void {
  change({ tasks: state.tasks.filter((task) => task.id !== taskId) })
}

/** Resumes jobs that a restart interrupted. */
export async function resume(engine: OktaEngine): Promise<void> {
  const interrupted = engine.state.jobs
  engine.state.jobs = []
  await Promise.all(interrupted.map((job) => (job.kind === 'provision' ? provision(engine, job.personId) : engine.run(job))))
}
