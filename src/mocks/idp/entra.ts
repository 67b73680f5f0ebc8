import { provisionOnDemand, runCycle } from './entra/cycle.js'
import { entraGroups, entraPeople } from './entra/directory.js'
import { createEntraHttp, type EntraHttp, type Fetch } from './entra/http.js'
import { type EntraCredentials, type EntraGroup, type EntraPerson, type EntraState, entraState, stoppedJob } from './entra/state.js'
import { type ConnectionTest, testConnection } from './entra/testConnection.js'

export type { EntraCredentials, EntraGroup, EntraPerson, EntraState } from './entra/state.js'
export type { ConnectionTest } from './entra/testConnection.js'

export interface SimulatedEntraOptions {
  /** Sends the requests: a backend's `fetch` in tests and stories, real HTTP in the demo. */
  fetch: Fetch
  /** The enterprise app's name; `Acme` by default. */
  appLabel?: string
  now?: () => Date
  /** Called after each change of the state, so that it can be stored. */
  onChange?: () => void
}

/** How many of its latest requests the simulation remembers. */
const maxRequests = 100

/**
 * Entra's provisioning of one enterprise app: the credentials, who is assigned, cycles, on-demand provisioning and quarantine.
 * It sends what Entra sends, when it is told to; it is a simulation, not made or endorsed by Microsoft.
 * @see https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works
 */
export class SimulatedEntra {
  #state: EntraState
  readonly #options: SimulatedEntraOptions
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: SimulatedEntraOptions) {
    this.#options = options
    this.#state = fresh(options)
  }

  /** Continues from the result of `toJSON`. @throws when it is not a state of this version */
  static from(saved: unknown, options: SimulatedEntraOptions): SimulatedEntra {
    const entra = new SimulatedEntra(options)
    entra.#state = entraState.parse(saved)
    return entra
  }

  /** Its entire state, including the pasted token. */
  toJSON(): EntraState {
    return structuredClone(this.#state)
  }

  /** Its current state; read-only. */
  get state(): Readonly<EntraState> {
    return this.#state
  }

  /** Begins again with an app without settings and the directory as it was at first. */
  reset(): void {
    this.#state = fresh(this.#options)
    this.#changed()
  }

  /** **Test Connection**, with the form as it is; nothing is saved. */
  testConnection(credentials: EntraCredentials = this.#state.credentials): Promise<ConnectionTest> {
    return testConnection(this.#http(credentials))
  }

  /** **Create**: tests, and keeps the credentials only when the test succeeds. */
  async saveCredentials(credentials: EntraCredentials): Promise<ConnectionTest> {
    const test = await this.testConnection(credentials)
    if (!test.isOk) return test
    // Other accounts belong to another address: everybody is looked for again.
    if (credentials.tenantUrl !== this.#state.credentials.tenantUrl)
      Object.assign(this.#state, { sentUsers: [], sentGroups: [], deleted: [] })
    Object.assign(this.#state, { credentials: { ...credentials }, isConfigured: true })
    this.#changed()
    return test
  }

  /** **Users and groups**: adds a person or a group, by id, user principal name or name. Nothing is sent before the next cycle. */
  assign(subject: string): void {
    const { id } = this.#find(subject)
    if (!this.#state.assigned.includes(id)) this.#state.assigned.push(id)
    this.#changed()
  }

  unassign(subject: string): void {
    const { id } = this.#find(subject)
    this.#state.assigned = this.#state.assigned.filter((one) => one !== id)
    this.#changed()
  }

  /** Changes a person in the directory; the next cycle sends it. */
  change(subject: string, changes: Partial<Omit<EntraPerson, 'id'>>): void {
    const person = this.#person(subject)
    Object.assign(person, changes)
    if (changes.givenName ?? changes.surname) person.displayName = `${person.givenName} ${person.surname}`
    this.#changed()
  }

  /** Deletes a person beyond recovery, which Entra does 30 days after an ordinary deletion. */
  deleteForGood(subject: string): void {
    const { id } = this.#person(subject)
    this.unassign(id)
    const sent = this.#state.sentUsers.find((user) => user.personId === id)
    if (sent) this.#state.deleted.push(sent.scimId)
    this.#state.people = this.#state.people.filter((person) => person.id !== id)
    this.#state.sentUsers = this.#state.sentUsers.filter((user) => user !== sent)
    for (const group of this.#state.groups) group.members = group.members.filter((member) => member !== id)
    this.#changed()
  }

  /** **Provision on-demand**. */
  async provisionOnDemand(subject: string): Promise<ConnectionTest> {
    this.#assertConfigured()
    const person = this.#person(subject)
    const reason = await this.#alone(() => provisionOnDemand(this.#http(), this.#state, person))
    this.#changed()
    return reason === null ? { isOk: true, message: `${person.displayName} was provisioned` } : { isOk: false, message: reason }
  }

  /** **Start provisioning**: the first cycle begins at once. */
  async start(): Promise<ConnectionTest> {
    this.#assertConfigured()
    this.#state.job = { ...this.#state.job, status: 'running' }
    return this.#cycle()
  }

  /** **Stop provisioning**. */
  stop(): void {
    this.#state.job = { ...stoppedJob, last: this.#state.job.last }
    this.#changed()
  }

  /** The cycle that is due next, now. Entra's own follow every 40 minutes, in quarantine after 6, 12 and 24 hours. */
  async runCycle(): Promise<ConnectionTest> {
    if (this.#state.job.status === 'stopped') throw new RangeError('Provisioning is stopped. Start it first.')
    return this.#cycle()
  }

  /** **Restart provisioning**: forgets what was sent and ends the quarantine. */
  async restart(): Promise<ConnectionTest> {
    this.#assertConfigured()
    for (const user of this.#state.sentUsers) user.attributes = {}
    this.#state.job = { ...stoppedJob, status: 'running' }
    return this.#cycle()
  }

  async #cycle(): Promise<ConnectionTest> {
    await this.#alone(() => runCycle(this.#http(), this.#state, this.#now()))
    this.#changed()
    const { last, status } = this.#state.job
    const failed = last?.failures.length ?? 0
    return {
      isOk: failed === 0,
      message: `${status === 'quarantine' ? 'In quarantine. ' : ''}${last?.changes ?? 0} changes, ${failed} failures`,
    }
  }

  /** One cycle or request of somebody at a time. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work)
    this.#last = next.catch(() => undefined)
    return next
  }

  #assertConfigured(): void {
    if (!this.#state.isConfigured) throw new RangeError('There are no credentials yet. Save the tenant URL and the secret token first.')
  }

  #find(subject: string): EntraPerson | EntraGroup {
    const { people, groups } = this.#state
    const found =
      people.find((one) => one.id === subject || one.userPrincipalName === subject) ??
      groups.find((one) => one.id === subject || one.displayName === subject)
    if (!found)
      throw new RangeError(
        `The simulated Entra has nobody and no group called "${subject}". Use an id, a user principal name or a group's name.`,
      )
    return found
  }

  #person(subject: string): EntraPerson {
    const found = this.#find(subject)
    if (!('userPrincipalName' in found)) throw new RangeError(`"${subject}" is a group. Choose a person.`)
    return found
  }

  #http(credentials: EntraCredentials = this.#state.credentials): EntraHttp {
    return createEntraHttp(this.#options.fetch, credentials, (request) => {
      const number = (this.#state.requests[0]?.number ?? 0) + 1
      this.#state.requests = [{ number, at: this.#now().toISOString(), ...request }, ...this.#state.requests].slice(0, maxRequests)
      this.#changed()
    })
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date()
  }

  #changed(): void {
    this.#options.onChange?.()
  }
}

function fresh({ appLabel = 'Acme' }: SimulatedEntraOptions): EntraState {
  return {
    version: 1,
    appLabel,
    credentials: { tenantUrl: '', secretToken: '' },
    isConfigured: false,
    people: structuredClone([...entraPeople]),
    groups: structuredClone([...entraGroups]),
    assigned: [],
    sentUsers: [],
    sentGroups: [],
    deleted: [],
    job: structuredClone(stoppedJob),
    requests: [],
  }
}
