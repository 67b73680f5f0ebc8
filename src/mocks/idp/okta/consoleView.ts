import { oktaAppIds, oktaApps } from './apps.js'
import type { OktaView } from './consoleContract.js'
import type { OktaState } from './state.js'

/** Builds what the console shows. Like Okta's, it never returns a saved token. */
export function viewOkta(okta: { state: Readonly<OktaState> }): OktaView {
  const { integration, assignments, pushes, jobs, people, groups, ...rest } = okta.state
  const { token, ...settings } = integration
  const busy = new Set(jobs.map((job) => ('personId' in job ? job.personId : job.groupId)))
  return {
    app: rest.app,
    appLabel: rest.appLabel,
    apps: oktaAppIds.map((id) => ({
      id,
      name: oktaApps[id].name,
      style: oktaApps[id].style,
      fields: oktaApps[id].fields,
      tokenPrefix: oktaApps[id].tokenPrefix,
    })),
    integration: { ...settings, hasToken: token !== '' },
    isScimOn: rest.isScimOn,
    isEnabled: rest.isEnabled,
    toApp: rest.toApp,
    people: people.map(({ id, profile }) => {
      const assignment = assignments.find((one) => one.personId === id)
      return { id, profile, isAssigned: assignment?.isAssigned ?? false, status: assignment?.status ?? null, isBusy: busy.has(id) }
    }),
    groups: groups.map(({ id, name, members }) => {
      const push = pushes.find((one) => one.groupId === id)
      return { id, name, members, push: push ? { status: push.status, members: push.members.length } : null, isBusy: busy.has(id) }
    }),
    tasks: rest.tasks.map(({ id, at, message }) => ({ id, at, message })),
    requests: rest.requests,
    retry: rest.retry,
    mistake: rest.mistake?.name ?? null,
  }
}
