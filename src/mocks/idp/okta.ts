import { type OktaApp, oktaApps } from './okta/apps.js'
import { type ConnectorTest, testConnector } from './okta/connector.js'
import { newOktaId, sampleGroups, samplePeople } from './okta/directory.js'
import { assignmentOf, enabledFeatures, findGroup, findPerson, pushOf } from './okta/find.js'
import { type Fetch, type OktaHttp, sendOnce } from './okta/http.js'
import { createJobQueue, subjectOf } from './okta/jobQueue.js'
import {
  emptyIntegration,
  everythingOn,
  freshApp,
  type OktaAssignment,
  type OktaGroup,
  type OktaIntegration,
  type OktaJob,
  type OktaPerson,
  type OktaProfile,
  type OktaState,
  type OktaToApp,
  oktaState,
} from './okta/state.js'

export { type OktaApp, oktaAppIds, oktaApps } from './okta/apps.js'
export type { ConnectorTest } from './okta/connector.js'
export type * from './okta/state.js'

export interface SimulatedOktaOptions {
  /** Sends the requests: a backend's `fetch` in tests and stories, real HTTP in the demo. */
  fetch: Fetch
  /** Which app is connected; a custom SAML app by default. */
  app?: OktaApp
  /** The app's name in Okta; `Acme` by default. */
  appLabel?: string
  /** The directory; 26 people and nine groups by default. */
  people?: readonly OktaPerson[]
  groups?: readonly OktaGroup[]
  /** Waits that many milliseconds before a throttled request is retried; really waits by default. */
  wait?: (milliseconds: number) => Promise<void>
  now?: () => Date
  /** Called after each change of the state, so that it can be stored. */
  onChange?: () => void
}

/** How many of its latest requests the simulation remembers. */
const maxRequests = 60

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/**
 * Okta's provisioning of one app: the form, the test button, assignments, group push and the task list.
 * It sends what Okta sends and shows what Okta shows; it is a simulation, not made or endorsed by Okta.
 * @see https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20
 */
export class SimulatedOkta {
  #state: OktaState
  readonly #options: SimulatedOktaOptions
  readonly #run: (job: OktaJob) => Promise<void>

  constructor(options: SimulatedOktaOptions) {
    this.#options = options
    this.#state = {
      version: 1,
      app: options.app ?? 'custom_saml',
      appLabel: options.appLabel ?? 'Acme',
      people: structuredClone([...(options.people ?? samplePeople)]),
      groups: structuredClone([...(options.groups ?? sampleGroups)]),
      ...freshApp(),
    }
    this.#run = createJobQueue({
      state: () => this.#state,
      http: () => this.#http(),
      now: () => this.#now(),
      onChange: () => this.#changed(),
    })
  }

  /** Continues from the result of `toJSON`. @throws when it is not a state of this version */
  static from(saved: unknown, options: SimulatedOktaOptions): SimulatedOkta {
    const okta = new SimulatedOkta(options)
    okta.#state = oktaState.parse(saved)
    return okta
  }

  /** Its entire state, including the pasted token. */
  toJSON(): OktaState {
    return structuredClone(this.#state)
  }

  /** Its current state; read-only. */
  get state(): Readonly<OktaState> {
    return this.#state
  }

  /** Replaces the app: settings, assignments and tasks are reset, the directory stays. */
  chooseApp(app: OktaApp): void {
    this.#change({ app, ...freshApp() })
  }

  /** **Test Connector Configuration** / **Test API Credentials**, with the form as it is; nothing is saved. */
  testConnector(settings: OktaIntegration = this.#state.integration): Promise<ConnectorTest> {
    return testConnector(this.#http(settings), this.#state.app, this.#state.appLabel, settings)
  }

  /** **Save** under Integration: tests, and keeps the settings only when the test succeeds. */
  async saveIntegration(settings: OktaIntegration): Promise<ConnectorTest> {
    const test = await this.testConnector(settings)
    if (!test.isOk) return test
    // The ids belong to another server: assigned people have to be provisioned again.
    if (settings.baseUrl !== this.#state.integration.baseUrl) this.#forgetIds()
    this.#change({ integration: structuredClone(settings), isEnabled: true })
    return test
  }

  /** **Save** under To App: the same probe, then the switches. */
  async saveToApp(toApp: OktaToApp): Promise<ConnectorTest> {
    const test = await this.testConnector()
    if (test.isOk) this.#change({ toApp: { ...toApp } })
    return test
  }

  /** The complete set-up from the guide, with the raw token in the format its field expects. */
  async setUp({ baseUrl, token }: { baseUrl: string; token: string }): Promise<ConnectorTest> {
    const actions = { ...emptyIntegration.actions, pushNewUsers: true, pushProfileUpdates: true, pushGroups: true }
    const test = await this.saveIntegration({
      baseUrl,
      token: oktaApps[this.#state.app].paste(token),
      uniqueIdentifier: 'userName',
      actions,
    })
    return test.isOk ? this.saveToApp(everythingOn) : test
  }

  /** Puts another raw token into the saved form without testing it. */
  pasteToken(token: string): void {
    this.#change({ integration: { ...this.#state.integration, token: oktaApps[this.#state.app].paste(token) } })
  }

  /** One request with the saved settings and no retry, for requests that Okta's console cannot make. */
  request(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: Record<string, unknown>): Promise<Response> {
    return sendOnce(this.#http(this.#state.integration), method, path, body)
  }

  addPerson(profile: OktaProfile): OktaPerson {
    if (this.#state.people.some((person) => person.profile.login === profile.login)) {
      throw new RangeError(`The simulated Okta already has a person with the login "${profile.login}". Logins are unique; choose another.`)
    }
    const person = { id: newOktaId('00u'), profile: { ...profile } }
    this.#change({ people: [...this.#state.people, person] })
    return person
  }

  addGroup(name: string, members: readonly string[] = []): OktaGroup {
    const group = { id: newOktaId('00g'), name, members: members.map((member) => findPerson(this.#state, member).id) }
    this.#change({ groups: [...this.#state.groups, group] })
    return group
  }

  /** **Assign to People**: looks for an account, then links or creates it. Nothing is sent before provisioning is enabled. */
  async assign(idOrLogin: string): Promise<OktaAssignment> {
    const personId = findPerson(this.#state, idOrLogin).id
    const assignment = this.#assignment(personId)
    assignment.isAssigned = true
    assignment.status = 'not_provisioned'
    this.#changed()
    if (this.#state.isEnabled) await this.#provision(personId)
    return assignment
  }

  /** **Provision User**, for somebody who was assigned before provisioning was enabled. */
  provisionUser(idOrLogin: string): Promise<OktaAssignment> {
    return this.assign(idOrLogin)
  }

  /** Reassigns somebody who was unassigned; Okta does not remember them and looks for the account again. */
  reassign(idOrLogin: string): Promise<OktaAssignment> {
    return this.assign(idOrLogin)
  }

  /** Removes the assignment: the account is deactivated, never deleted, and removed from pushed groups. */
  async unassign(idOrLogin: string): Promise<OktaAssignment> {
    const personId = findPerson(this.#state, idOrLogin).id
    const assignment = this.#assignment(personId)
    assignment.isAssigned = false
    this.#dropTasks(personId)
    this.#changed()
    await this.#run({ kind: 'deprovision', personId })
    await this.#pushGroupsOf(personId)
    return assignment
  }

  /** Changes a person in the directory; Okta pushes the profile if they are assigned. */
  async updateProfile(idOrLogin: string, changes: Partial<OktaProfile>): Promise<OktaPerson> {
    const person = findPerson(this.#state, idOrLogin)
    person.profile = { ...person.profile, ...changes }
    this.#changed()
    await this.#run({ kind: 'update', personId: person.id })
    return person
  }

  /** **Push Groups**: creates or links the group, then pushes its members. */
  async pushGroup(idOrName: string): Promise<void> {
    const groupId = findGroup(this.#state, idOrName).id
    if (!enabledFeatures(this.#state).pushGroups) {
      throw new RangeError('Group push is off for this app. Save the integration with Push Groups ticked first.')
    }
    if (!pushOf(this.#state, groupId)) {
      this.#state.pushes.push({ groupId, status: 'pushing', scimId: null, pushedName: null, members: [] })
    }
    await this.#push(groupId)
  }

  /** Renames a group of the directory; a pushed one is renamed at the service provider too. */
  async renameGroup(idOrName: string, name: string): Promise<void> {
    const group = findGroup(this.#state, idOrName)
    group.name = name
    this.#changed()
    await this.#push(group.id)
  }

  /** Sets the members of a group in the directory; a pushed group is updated. */
  async setGroupMembers(idOrName: string, members: readonly string[]): Promise<void> {
    const group = findGroup(this.#state, idOrName)
    group.members = members.map((member) => findPerson(this.#state, member).id)
    this.#changed()
    await this.#push(group.id)
  }

  /** Ends the push. The group stays at the service provider unless **Delete the group in the target app** is chosen. */
  async unlinkGroup(idOrName: string, { deleteInTarget }: { deleteInTarget: boolean }): Promise<void> {
    const groupId = findGroup(this.#state, idOrName).id
    const scimId = pushOf(this.#state, groupId)?.scimId
    this.#dropTasks(groupId)
    this.#change({ pushes: this.#state.pushes.filter((push) => push.groupId !== groupId) })
    if (deleteInTarget && scimId) await this.#run({ kind: 'unlink_group', groupId, scimId })
  }

  /** **Retry** in the task list; the task is removed on success and replaced on failure. */
  async retryTask(taskId: string): Promise<void> {
    const task = this.#state.tasks.find((one) => one.id === taskId)
    if (!task) return
    if (task.job.kind === 'provision') await this.#provision(task.job.personId)
    else if (task.job.kind === 'push_group') await this.#push(task.job.groupId)
    else await this.#run(task.job)
  }

  async retryAllTasks(): Promise<void> {
    for (const task of [...this.#state.tasks]) await this.retryTask(task.id)
  }

  dismissTask(taskId: string): void {
    this.#change({ tasks: this.#state.tasks.filter((task) => task.id !== taskId) })
  }

  /** Resumes jobs that a restart interrupted. */
  async resume(): Promise<void> {
    const interrupted = this.#state.jobs
    this.#state.jobs = []
    await Promise.all(interrupted.map((job) => (job.kind === 'provision' ? this.#provision(job.personId) : this.#run(job))))
  }

  async #provision(personId: string): Promise<void> {
    await this.#run({ kind: 'provision', personId })
    if (assignmentOf(this.#state, personId)?.status === 'provisioned') await this.#pushGroupsOf(personId)
  }

  async #push(groupId: string): Promise<void> {
    if (pushOf(this.#state, groupId)) await this.#run({ kind: 'push_group', groupId })
  }

  async #pushGroupsOf(personId: string): Promise<void> {
    for (const { groupId } of [...this.#state.pushes]) {
      if (findGroup(this.#state, groupId).members.includes(personId)) await this.#push(groupId)
    }
  }

  #assignment(personId: string): OktaAssignment {
    const known = assignmentOf(this.#state, personId)
    if (known) return known
    const assignment: OktaAssignment = { personId, isAssigned: false, status: 'not_provisioned', scimId: null }
    this.#state.assignments.push(assignment)
    return assignment
  }

  #forgetIds(): void {
    for (const assignment of this.#state.assignments) Object.assign(assignment, { scimId: null, status: 'not_provisioned' })
    for (const push of this.#state.pushes) Object.assign(push, { scimId: null, pushedName: null, status: 'error', members: [] })
    this.#state.tasks = []
  }

  #dropTasks(subject: string): void {
    this.#state.tasks = this.#state.tasks.filter((task) => subjectOf(task.job) !== subject)
  }

  #http(settings?: OktaIntegration): OktaHttp {
    const current = () => settings ?? this.#state.integration
    return {
      fetch: this.#options.fetch,
      wait: this.#options.wait ?? sleep,
      baseUrl: () => current().baseUrl,
      authorization: () => oktaApps[this.#state.app].authorization(current().token),
      onRequest: (request) => {
        const number = (this.#state.requests[0]?.number ?? 0) + 1
        const requests = [{ number, at: this.#now().toISOString(), ...request }, ...this.#state.requests]
        this.#change({ requests: requests.slice(0, maxRequests) })
      },
    }
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date()
  }

  #change(changes: Partial<OktaState>): void {
    Object.assign(this.#state, changes)
    this.#changed()
  }

  #changed(): void {
    this.#options.onChange?.()
  }
}
