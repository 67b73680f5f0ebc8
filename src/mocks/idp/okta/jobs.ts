import { type OktaStyle, oktaApps } from './apps.js'
import { assignmentOf, enabledFeatures, findGroup, findPerson, fullName, pushOf } from './find.js'
import { deleteGroup, findOrCreateGroup, groupReason, type PushedGroup, type PushedMember, pushMembers, renameGroup } from './groups.js'
import { OktaFailure, type OktaHttp } from './http.js'
import { messages } from './messages.js'
import type { OktaJob, OktaState } from './state.js'
import { createUser, findUser, patchActive, putUser, userAttributes } from './users.js'

export interface JobContext {
  state: OktaState
  http: OktaHttp
}

type Job<K extends OktaJob['kind']> = Extract<OktaJob, { kind: K }>
type Steps = { [K in OktaJob['kind']]: (context: JobContext, job: Job<K>) => Promise<void> }

/** Does one job over SCIM. @throws OktaFailure with the text for the task list */
export function runJob(context: JobContext, job: OktaJob): Promise<void> {
  // The table has a step for each kind; TypeScript cannot relate both sides of a lookup by a union.
  const step = steps[job.kind] as (context: JobContext, job: OktaJob) => Promise<void>
  return step(context, job)
}

const steps: Steps = {
  async provision({ state, http }, { personId }) {
    const assignment = assignmentOf(state, personId)
    if (!assignment?.isAssigned) return
    const person = findPerson(state, personId)
    const enabled = enabledFeatures(state)
    const failed = (reason: string) => messages.provisionFailed(fullName(person), state.appLabel, reason)
    const login = person.profile.login
    assignment.status = 'pending'
    try {
      const account = await withMessage(findUser(http, state.integration.uniqueIdentifier || 'userName', login), (reason) =>
        failed(messages.whileVerifying(login, reason)),
      )
      if (!account && !enabled.createUsers) throw new OktaFailure(failed(messages.noMatch), null)
      if (account) {
        await withMessage(link(state, http, String(account.id), person, account.active === false), (reason) =>
          failed(messages.whileUpdating(login, reason)),
        )
        assignment.scimId = String(account.id)
      } else {
        assignment.scimId = await withMessage(createUser(http, person), (reason) => failed(messages.whileCreating(login, reason)))
      }
      assignment.status = 'provisioned'
    } catch (error) {
      assignment.status = 'failed'
      throw error
    }
  },

  async update({ state, http }, { personId }) {
    const assignment = assignmentOf(state, personId)
    if (!assignment?.isAssigned || !assignment.scimId || !enabledFeatures(state).updateUserAttributes) return
    const person = findPerson(state, personId)
    await withMessage(putUser(http, assignment.scimId, userAttributes(person)), (reason) =>
      messages.updateFailed(fullName(person), state.appLabel, messages.whileUpdating(person.profile.login, reason)),
    )
  },

  async deprovision({ state, http }, { personId }) {
    const assignment = assignmentOf(state, personId)
    if (!assignment?.scimId || assignment.isAssigned || !enabledFeatures(state).deactivateUsers) return
    const person = findPerson(state, personId)
    const request =
      oktaApps[state.app].style === 'classic'
        ? putUser(http, assignment.scimId, { ...userAttributes(person), active: false })
        : patchActive(http, assignment.scimId, false)
    await withMessage(request, (reason) =>
      messages.deprovisionFailed(fullName(person), state.appLabel, messages.whileDeactivating(person.profile.login, reason)),
    )
    assignment.status = 'deactivated'
  },

  async push_group({ state, http }, { groupId }) {
    const push = pushOf(state, groupId)
    if (!push || !enabledFeatures(state).pushGroups) return
    const { name } = findGroup(state, groupId)
    const style = oktaApps[state.app].style
    try {
      if (push.scimId === null) {
        push.scimId = await withMessage(findOrCreateGroup(http, name), (_, failure) =>
          messages.pushFailed(name, messages.whileCreatingGroup(name, groupReason(failure))),
        )
      }
      const after = reachableMembers(state, groupId)
      const group = { scimId: push.scimId, name, before: push.members, after }
      const isRenamed = push.pushedName !== null && push.pushedName !== name
      await withMessage(bringUpToDate(http, style, group, isRenamed), (_, failure) =>
        messages.pushFailed(name, messages.whileUpdatingGroup(name, groupReason(failure))),
      )
      Object.assign(push, { status: 'active', pushedName: name, members: after.map((member) => member.value) })
    } catch (error) {
      push.status = 'error'
      throw error
    }
  },

  async unlink_group({ http }, { scimId }) {
    await withMessage(deleteGroup(http, scimId), (_, failure) => messages.unlinkFailed(groupReason(failure)))
  },
}

/** Links an existing account: reactivates it if necessary, then updates it. */
async function link(
  state: OktaState,
  http: OktaHttp,
  scimId: string,
  person: Parameters<typeof userAttributes>[0],
  isOff: boolean,
): Promise<void> {
  const isTemplate = oktaApps[state.app].style === 'template'
  const mayUpdate = enabledFeatures(state).updateUserAttributes
  if (isOff && isTemplate) await patchActive(http, scimId, true)
  if (mayUpdate) await putUser(http, scimId, userAttributes(person))
  else if (isOff && !isTemplate) await putUser(http, scimId, { active: true })
}

async function bringUpToDate(http: OktaHttp, style: OktaStyle, group: PushedGroup, isRenamed: boolean): Promise<void> {
  if (isRenamed) await renameGroup(http, style, group)
  // A classic app's rename includes the members; a template app's does not.
  if (!isRenamed || style === 'template') await pushMembers(http, style, group)
}

/** The members the app knows: in the Okta group, assigned to the app, and provisioned. */
function reachableMembers(state: OktaState, groupId: string): PushedMember[] {
  return findGroup(state, groupId).members.flatMap((personId) => {
    const assignment = assignmentOf(state, personId)
    if (!assignment?.isAssigned || assignment.status !== 'provisioned' || !assignment.scimId) return []
    return [{ value: assignment.scimId, display: findPerson(state, personId).profile.login }]
  })
}

/** Prefixes the reason with what was being done, as Okta's task list does. */
async function withMessage<T>(work: Promise<T>, message: (reason: string, failure: OktaFailure) => string): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof OktaFailure)) throw error
    throw new OktaFailure(message(error.reason, error), error.status, error.detail)
  }
}
