import type { OktaApp } from './okta/apps.js'
import { addPerson, assign, unassign, updateProfile } from './okta/assign.js'
import type { ConnectorTest } from './okta/connector.js'
import { createOktaEngine, type OktaEngine } from './okta/engine.js'
import { makeMistake, putRight } from './okta/mistakes.js'
import type { SimulatedOktaOptions } from './okta/options.js'
import { addGroup, pushGroup, renameGroup, setGroupMembers, unlinkGroup } from './okta/push.js'
import { chooseApp, pasteToken, saveIntegration, saveToApp, setUp, test } from './okta/settings.js'
import {
  type OktaAssignment,
  type OktaGroup,
  type OktaIntegration,
  type OktaMistake,
  type OktaPerson,
  type OktaProfile,
  type OktaState,
  type OktaToApp,
  oktaState,
} from './okta/state.js'
import { dismissTask, resume, retryAllTasks, retryTask } from './okta/tasks.js'

export { type OktaApp, oktaAppIds, oktaApps } from './okta/apps.js'
export type { ConnectorTest } from './okta/connector.js'
export type { SimulatedOktaOptions } from './okta/options.js'
export type * from './okta/state.js'

/**
 * Okta's provisioning of one app: the form, the test button, assignments, group push and the task list.
 * It sends what Okta sends and shows what Okta shows; it is a simulation, not made or endorsed by Okta.
 * @see https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20
 */
export class SimulatedOkta {
  readonly #engine: OktaEngine

  constructor(options: SimulatedOktaOptions) {
    this.#engine = createOktaEngine(options)
  }

  /** Continues from the result of `toJSON`. @throws when it is not a state of this version */
  static from(saved: unknown, options: SimulatedOktaOptions): SimulatedOkta {
    const okta = new SimulatedOkta(options)
    okta.#engine.restore(oktaState.parse(saved))
    return okta
  }

  /** Its entire state, including the pasted token. */
  toJSON(): OktaState {
    return structuredClone(this.#engine.state)
  }

  /** Its current state; read-only. */
  get state(): Readonly<OktaState> {
    return this.#engine.state
  }

  /** Replaces the app: settings, assignments and tasks are reset, the directory stays. */
  chooseApp(app: OktaApp): void {
    chooseApp(this.#engine, app)
  }

  /** Begins again: the same app without settings, and the directory as it was at first. */
  reset(): void {
    this.#engine.reset()
  }

  /** **App Settings › Provisioning**, or **Enable API Integration** of a template app: from then on there are settings to fill in. */
  turnOn(isScimOn: boolean): void {
    this.#engine.change({ isScimOn, ...(isScimOn ? {} : { isEnabled: false }) })
  }

  /** **Test Connector Configuration** / **Test API Credentials**, with the form as it is; nothing is saved. */
  testConnector(settings: OktaIntegration = this.state.integration): Promise<ConnectorTest> {
    return test(this.#engine, settings)
  }

  /** **Save** under Integration: tests, and keeps the settings only when the test succeeds. */
  saveIntegration(settings: OktaIntegration): Promise<ConnectorTest> {
    return saveIntegration(this.#engine, settings)
  }

  /** **Save** under To App: the same probe, then the switches. */
  saveToApp(toApp: OktaToApp): Promise<ConnectorTest> {
    return saveToApp(this.#engine, toApp)
  }

  /** The complete set-up from the guide, with the raw token in the format its field expects. */
  setUp(values: { baseUrl: string; token: string }): Promise<ConnectorTest> {
    return setUp(this.#engine, values)
  }

  /** Puts another raw token into the saved form without testing it. */
  pasteToken(token: string): void {
    pasteToken(this.#engine, token)
  }

  /** One request with the saved settings and no retry, for requests that Okta's console cannot make. */
  request(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: Record<string, unknown>): Promise<Response> {
    return this.#engine.request(method, path, body)
  }

  addPerson(profile: OktaProfile): OktaPerson {
    return addPerson(this.#engine, profile)
  }

  addGroup(name: string, members: readonly string[] = []): OktaGroup {
    return addGroup(this.#engine, name, members)
  }

  /** **Assign to People**: looks for an account, then links or creates it. Nothing is sent before provisioning is enabled. */
  assign(idOrLogin: string): Promise<OktaAssignment> {
    return assign(this.#engine, idOrLogin)
  }

  /** **Provision User**, for somebody who was assigned before provisioning was enabled. */
  provisionUser(idOrLogin: string): Promise<OktaAssignment> {
    return assign(this.#engine, idOrLogin)
  }

  /** Reassigns somebody who was unassigned; Okta does not remember them and looks for the account again. */
  reassign(idOrLogin: string): Promise<OktaAssignment> {
    return assign(this.#engine, idOrLogin)
  }

  /** Removes the assignment: the account is deactivated, never deleted, and removed from pushed groups. */
  unassign(idOrLogin: string): Promise<OktaAssignment> {
    return unassign(this.#engine, idOrLogin)
  }

  /** Changes a person in the directory; Okta pushes the profile if they are assigned. */
  updateProfile(idOrLogin: string, changes: Partial<OktaProfile>): Promise<OktaPerson> {
    return updateProfile(this.#engine, idOrLogin, changes)
  }

  /** **Push Groups**: creates or links the group, then pushes its members. */
  pushGroup(idOrName: string): Promise<void> {
    return pushGroup(this.#engine, idOrName)
  }

  /** Renames a group of the directory; a pushed one is renamed at the service provider too. */
  renameGroup(idOrName: string, name: string): Promise<void> {
    return renameGroup(this.#engine, idOrName, name)
  }

  /** Sets the members of a group in the directory; a pushed group is updated. */
  setGroupMembers(idOrName: string, members: readonly string[]): Promise<void> {
    return setGroupMembers(this.#engine, idOrName, members)
  }

  /** Ends the push. The group stays at the service provider unless **Delete the group in the target app** is chosen. */
  unlinkGroup(idOrName: string, { deleteInTarget }: { deleteInTarget: boolean }): Promise<void> {
    return unlinkGroup(this.#engine, idOrName, deleteInTarget)
  }

  /** **Retry** in the task list; the task is removed on success and replaced on failure. */
  retryTask(taskId: string): Promise<void> {
    return retryTask(this.#engine, taskId)
  }

  retryAllTasks(): Promise<void> {
    return retryAllTasks(this.#engine)
  }

  dismissTask(taskId: string): void {
    dismissTask(this.#engine, taskId)
  }

  /** Makes a typical mistake and does what shows it; `putRight` takes it back. */
  makeMistake(mistake: OktaMistake): Promise<void> {
    return makeMistake(this.#engine, mistake)
  }

  putRight(): Promise<void> {
    return putRight(this.#engine)
  }

  /** Sends at once what waits for its next try. Okta itself has no such button: it waits. */
  sendNow(): void {
    this.#engine.sendNow()
  }

  /** Resumes jobs that a restart interrupted. */
  resume(): Promise<void> {
    return resume(this.#engine)
  }
}
