/**
 * Every table as it is today, as data. Rows, indexes and what the port takes are typed by it, memory storage is made from it, and a test
 * fails when the steps in migrations/ make anything else. Columns that end in `_at` hold RFC 3339 UTC with milliseconds (text that sorts by
 * time); booleans are 0 and 1; JSON is text. An index orders by its columns and then by the primary key, so that every scan has one total
 * order.
 */
export interface TableDefinition {
  columns: Readonly<Record<string, ColumnDefinition>>
  key: readonly string[]
  /** `unique` ignores rows in which one of the columns is null. */
  indexes: Readonly<Record<string, { columns: readonly string[]; unique?: true }>>
}

/** A list stands for a text column that holds one of its values. Only the compiler checks that; storages accept any text. */
export type ColumnDefinition = 'text' | 'integer' | 'text or null' | 'integer or null' | readonly string[]

export const tables = {
  organizations: {
    columns: {
      organization_id: 'text',
      organization_slug: 'text',
      organization_name: 'text',
      email_allowed_domains: 'text',
      roles: 'text',
      /** Rises by one with each event; also orders activity. */
      sequence: 'integer',
      created_at: 'text',
      updated_at: 'text',
    },
    key: ['organization_id'],
    indexes: { by_slug: { columns: ['organization_slug'], unique: true } },
  },
  connections: {
    columns: {
      connection_id: 'text',
      organization_id: 'text',
      status: ['active', 'deleting', 'deleted'],
      display_name: 'text',
      identity_provider: 'text',
      version: 'integer',
      paused: 'integer',
      paused_by: 'text or null',
      created_by: 'text or null',
      created_at: 'text',
      updated_at: 'text',
    },
    key: ['connection_id'],
    indexes: {
      by_organization: { columns: ['organization_id', 'status', 'created_at'] },
      by_status: { columns: ['status'] },
    },
  },
  /** Counters beside the connection, so that requests never touch the connection's own row. */
  connection_stats: {
    columns: {
      connection_id: 'text',
      organization_id: 'text',
      /** SCIM Users that exist, active or not. */
      users: 'integer',
      active_users: 'integer',
      groups: 'integer',
      memberships: 'integer',
      /** The last position given to a User or Group; positions are never reused. */
      user_position: 'integer',
      group_position: 'integer',
      /** JSON: checklist item -> the time when it was first observed. */
      checklist: 'text',
      last_request_at: 'text or null',
      /** JSON: open causes of `needs_attention`, by cause and subject. */
      causes: 'text',
      /** Changes the identity provider made on `changes_day` (UTC date). */
      changes: 'integer',
      changes_day: 'text',
      /** JSON: how many people were deactivated in each minute of the last hour, and the mass deactivation that came of it. */
      deactivations: 'text',
      /** Rows of `held_deactivations`. */
      held_deactivations: 'integer',
      health_state: 'text',
      health_since: 'text',
      /** When another identity provider was chosen, and checks began anew; null: when the connection was created. */
      checks_since: 'text or null',
      /** JSON: what traffic since then looked like, by sign. */
      signs: 'text',
    },
    key: ['connection_id'],
    indexes: {},
  },
  tokens: {
    columns: {
      token_id: 'text',
      connection_id: 'text',
      organization_id: 'text',
      /** SHA-256 of the whole token, in hex. The token itself is stored nowhere. */
      digest: 'text',
      state: ['current', 'next', 'replaced', 'cancelled', 'revoked'],
      last_four: 'text',
      created_by: 'text or null',
      created_at: 'text',
      expires_at: 'text or null',
      last_used_at: 'text or null',
      requests: 'integer',
      retired_at: 'text or null',
    },
    key: ['token_id'],
    indexes: {
      by_digest: { columns: ['digest'], unique: true },
      by_connection: { columns: ['connection_id', 'state'] },
    },
  },
  members: {
    columns: {
      member_id: 'text',
      organization_id: 'text',
      email_address: 'text',
      name: 'text',
      status: 'text',
      external_id: 'text or null',
      /** Folded name and e-mail, for search and sort. */
      name_folded: 'text',
      email_folded: 'text',
      search_text: 'text',
      /** The registration: which User this member is, if any. */
      connection_id: 'text or null',
      user_id: 'text or null',
      /** The folded userName that was last provisioned for this member; posted again, it is the same member. */
      provisioned_as: 'text or null',
      /** JSON: role ids the host gave directly. */
      direct_roles: 'text',
      /** When the identity provider ended this person's access; null while they are active, and for those who left before this was noted. */
      deactivated_at: 'text or null',
      created_at: 'text',
      updated_at: 'text',
    },
    key: ['member_id'],
    indexes: {
      // The last two columns let a search read the index alone and fetch only what it found (13 ms instead of 150 among 100,000 members).
      by_name: { columns: ['organization_id', 'name_folded', 'search_text', 'status'] },
      by_email: { columns: ['organization_id', 'email_folded'] },
      // Also the order by time: within each status here, because an index of its own would be one more to move with every change.
      by_status: { columns: ['organization_id', 'status', 'updated_at'] },
      by_registration: { columns: ['connection_id', 'user_id'], unique: true },
      by_provisioned: { columns: ['organization_id', 'provisioned_as'] },
    },
  },
  users: {
    columns: {
      connection_id: 'text',
      user_id: 'text',
      organization_id: 'text',
      member_id: 'text',
      user_name: 'text',
      user_name_folded: 'text',
      external_id: 'text or null',
      active: 'integer',
      /** Order of creation within the connection, which is the order of lists. */
      position: 'integer',
      /** `floor(position / 1000)`; with `user_blocks` it finds a deep page without counting. */
      block: 'integer',
      version: 'integer',
      created_at: 'text',
      updated_at: 'text',
      /** Since when a deactivation waits for a decision: there is a row in `held_deactivations` then. */
      held_at: 'text or null',
      /** The resource as JSON text without `id`, `meta` and `groups`. */
      resource: 'text',
    },
    key: ['connection_id', 'user_id'],
    indexes: {
      by_user_name: { columns: ['connection_id', 'user_name_folded'], unique: true },
      by_external_id: { columns: ['connection_id', 'external_id'] },
      by_position: { columns: ['connection_id', 'position'], unique: true },
    },
  },
  /** How many Users remain in each run of 1,000 positions. */
  user_blocks: {
    columns: {
      connection_id: 'text',
      block: 'integer',
      users: 'integer',
    },
    key: ['connection_id', 'block'],
    indexes: {},
  },
  /** E-mail values of Users, folded, for filters on them. */
  user_emails: {
    columns: {
      connection_id: 'text',
      email_folded: 'text',
      user_id: 'text',
    },
    key: ['connection_id', 'email_folded', 'user_id'],
    indexes: { by_user: { columns: ['connection_id', 'user_id'] } },
  },
  /**
   * Which members a connection's deleted Users were, by the identifier that the identity provider gave them: the same person coming back is
   * the same member.
   */
  leavers: {
    columns: {
      connection_id: 'text',
      external_id: 'text',
      member_id: 'text',
      organization_id: 'text',
      left_at: 'text',
    },
    key: ['connection_id', 'external_id', 'member_id'],
    indexes: {},
  },
  /** Deactivations that wait for an admin's decision; their Users are active. */
  held_deactivations: {
    columns: {
      connection_id: 'text',
      user_id: 'text',
      organization_id: 'text',
      member_id: 'text',
      /** The organization's sequence number of the request: the order in which they were asked for. */
      position: 'integer',
      held_at: 'text',
      token_last_four: 'text or null',
      /** Why the host did not let it happen when it was released. */
      refusal: 'text or null',
    },
    key: ['connection_id', 'user_id'],
    indexes: { by_position: { columns: ['connection_id', 'position'] } },
  },
  groups: {
    columns: {
      connection_id: 'text',
      group_id: 'text',
      organization_id: 'text',
      display_name: 'text',
      display_name_folded: 'text',
      external_id: 'text or null',
      members: 'integer',
      position: 'integer',
      version: 'integer',
      created_at: 'text',
      updated_at: 'text',
      /** The resource as JSON text without `id`, `meta` and `members`. */
      resource: 'text',
    },
    key: ['connection_id', 'group_id'],
    indexes: {
      by_display_name: { columns: ['connection_id', 'display_name_folded'], unique: true },
      by_external_id: { columns: ['connection_id', 'external_id'] },
      by_position: { columns: ['connection_id', 'position'], unique: true },
    },
  },
  group_members: {
    columns: {
      connection_id: 'text',
      group_id: 'text',
      user_id: 'text',
      organization_id: 'text',
      member_id: 'text',
      created_at: 'text',
    },
    key: ['connection_id', 'group_id', 'user_id'],
    indexes: { by_user: { columns: ['connection_id', 'user_id', 'group_id'] } },
  },
  role_assignments: {
    columns: {
      connection_id: 'text',
      group_id: 'text',
      role_id: 'text',
      organization_id: 'text',
      /** The group's current name, or its last one once the group is gone. */
      group_name: 'text',
    },
    key: ['connection_id', 'group_id', 'role_id'],
    indexes: { by_role: { columns: ['connection_id', 'role_id'] } },
  },
  setup_progress: {
    columns: {
      connection_id: 'text',
      guide: 'text',
      step: 'text',
      organization_id: 'text',
      done_at: 'text',
      done_by: 'text or null',
    },
    key: ['connection_id', 'guide', 'step'],
    indexes: {},
  },
  activity: {
    columns: {
      organization_id: 'text',
      sequence: 'integer',
      activity_id: 'text',
      connection_id: 'text',
      member_id: 'text or null',
      kind: 'text',
      outcome: 'text',
      /**
       * What shares a row: refusals without a valid token by cause and minute, and dropped attributes by name and day; null for all others.
       */
      bucket: 'text or null',
      occurred_at: 'text',
      /** The contract's `activity` as JSON text. */
      body: 'text',
    },
    key: ['organization_id', 'sequence'],
    indexes: {
      by_member: { columns: ['organization_id', 'member_id', 'sequence'] },
      by_outcome: { columns: ['organization_id', 'outcome', 'sequence'] },
      by_kind: { columns: ['organization_id', 'kind', 'sequence'] },
      by_bucket: { columns: ['connection_id', 'bucket'], unique: true },
      by_time: { columns: ['occurred_at'] },
    },
  },
  /** The outbox: one row for each event, written in the transaction of the change. */
  events: {
    columns: {
      organization_id: 'text',
      sequence: 'integer',
      event_id: 'text',
      event_type: 'text',
      connection_id: 'text',
      resource_id: 'text',
      /** The envelope as JSON text, fixed when it was written. */
      body: 'text',
      created_at: 'text',
      /** When the host's `onEvent` accepted it; null until then. */
      delivered_at: 'text or null',
      /** 1 while undelivered, null afterwards, which keeps the index of undelivered rows small. */
      pending: 'integer or null',
    },
    key: ['organization_id', 'sequence'],
    indexes: { by_pending: { columns: ['pending', 'organization_id', 'sequence'] }, by_time: { columns: ['created_at'] } },
  },
  /** Where events are sent. Changed by people and by what turns an endpoint off; traffic never touches it. */
  webhook_endpoints: {
    columns: {
      endpoint_id: 'text',
      /** Empty: it gets the events of every organization. */
      organization_id: 'text',
      url: 'text',
      description: 'text',
      /** JSON: names of event types; `[]` is every type. */
      event_types: 'text',
      status: ['enabled', 'disabled'],
      disabled_reason: 'text or null',
      disabled_at: 'text or null',
      /** The signing secret, encrypted. */
      secret: 'text',
      secret_last_four: 'text',
      /** The one before it, encrypted, which signs too until it expires. */
      previous_secret: 'text or null',
      previous_secret_expires_at: 'text or null',
      created_by: 'text or null',
      created_at: 'text',
      updated_at: 'text',
    },
    key: ['endpoint_id'],
    indexes: { by_organization: { columns: ['organization_id'] } },
  },
  /** How attempts at an endpoint fare, beside its row; written by whoever delivers to it. */
  webhook_health: {
    columns: {
      endpoint_id: 'text',
      failing_since: 'text or null',
      failures: 'integer',
      last_failure: 'text or null',
      last_success_at: 'text or null',
      /** Nothing is sent before. */
      paused_until: 'text or null',
    },
    key: ['endpoint_id'],
    indexes: {},
  },
  /** One row for each event and each endpoint that gets it, written in the transaction of the change. */
  webhook_deliveries: {
    columns: {
      endpoint_id: 'text',
      /** Made of the event's id, so that an endpoint has one delivery of an event, and in order of time. */
      delivery_id: 'text',
      organization_id: 'text',
      event_id: 'text',
      event_type: 'text',
      sequence: 'integer',
      /** Whose personal data the event holds. */
      member_id: 'text or null',
      /** Of those with the same `queue`, one is `pending` and the others are `held`. */
      status: ['pending', 'held', 'succeeded', 'failed'],
      /** When the next attempt is due; null unless `pending`. */
      due_at: 'text or null',
      /** What it is about, while it waits; null when nothing has to wait for it. */
      queue: 'text or null',
      /** Attempts since it was made or asked for again. */
      attempt_count: 'integer',
      /** JSON: the latest attempts, newest first. */
      attempts: 'text',
      /** What is sent; null: the event's own `body`. */
      body: 'text or null',
      created_at: 'text',
    },
    key: ['endpoint_id', 'delivery_id'],
    indexes: {
      by_status: { columns: ['status', 'endpoint_id', 'due_at'] },
      by_queue: { columns: ['endpoint_id', 'queue', 'sequence'] },
      by_member: { columns: ['organization_id', 'member_id'] },
    },
  },
  setup_links: {
    columns: {
      setup_link_id: 'text',
      organization_id: 'text',
      digest: 'text',
      /** JSON: what the sessions it opens may do, never more than its creator, and with whose access they end. */
      permissions: 'text',
      created_by: 'text or null',
      created_at: 'text',
      expires_at: 'text',
      used_at: 'text or null',
      revoked_at: 'text or null',
      return_url: 'text or null',
      /** The name that whoever opened it gave. */
      opened_by: 'text or null',
      /** When they said that the set-up is done. */
      done_at: 'text or null',
    },
    key: ['setup_link_id'],
    indexes: {
      by_digest: { columns: ['digest'], unique: true },
      by_organization: { columns: ['organization_id', 'created_at'] },
    },
  },
  audit: {
    columns: {
      organization_id: 'text',
      audit_id: 'text',
      occurred_at: 'text',
      actor: 'text',
      action: 'text',
      target: 'text',
      address: 'text or null',
      request_id: 'text',
    },
    key: ['organization_id', 'audit_id'],
    indexes: { by_time: { columns: ['organization_id', 'occurred_at'] } },
  },
  idempotency: {
    columns: {
      principal: 'text',
      idempotency_key: 'text',
      fingerprint: 'text',
      status: 'integer',
      /** The first answer without its token. */
      body: 'text',
      created_at: 'text',
    },
    key: ['principal', 'idempotency_key'],
    indexes: { by_time: { columns: ['created_at'] } },
  },
  /** Work that continues in chunks after the request that began it. A row is removed when its work is done, so a crash only delays it. */
  jobs: {
    columns: {
      job_id: 'text',
      organization_id: 'text',
      connection_id: 'text',
      kind: 'text',
      /** JSON: what is left to do. */
      body: 'text',
      created_at: 'text',
    },
    key: ['job_id'],
    indexes: { by_time: { columns: ['created_at'] } },
  },
  /** What only one instance may do at a time, and which one is doing it now. */
  leases: {
    columns: {
      name: 'text',
      owner: 'text',
      /** Until then no other instance takes it. */
      expires_at: 'text',
    },
    key: ['name'],
    indexes: {},
  },
} as const satisfies Record<string, TableDefinition>

export type TableName = keyof typeof tables

/** The same list for code that works on any table. */
export const definitions: Readonly<Record<TableName, TableDefinition>> = tables satisfies Consistent<typeof tables>

/** Requires keys and indexes to name columns of their own table. */
export type Consistent<All extends Record<string, TableDefinition>> = {
  [T in keyof All]: {
    key: readonly (keyof All[T]['columns'])[]
    indexes: Readonly<Record<string, { columns: readonly (keyof All[T]['columns'])[] }>>
  }
}

interface Values {
  text: string
  integer: number
  'text or null': string | null
  'integer or null': number | null
}

type ValueOf<D> = D extends keyof Values ? Values[D] : D extends readonly (infer Text)[] ? Text : never

type Columns<T extends TableName> = (typeof tables)[T]['columns']

/** A row of a table, column by column. */
export type Row<T extends TableName> = { -readonly [C in keyof Columns<T>]: ValueOf<Columns<T>[C]> }

export interface OrganizationRow extends Row<'organizations'> {}
export interface ConnectionRow extends Row<'connections'> {}
export interface ConnectionStatsRow extends Row<'connection_stats'> {}
export interface TokenRow extends Row<'tokens'> {}
export interface MemberRow extends Row<'members'> {}
export interface UserRow extends Row<'users'> {}
export interface HeldDeactivationRow extends Row<'held_deactivations'> {}
export interface GroupRow extends Row<'groups'> {}
export interface GroupMemberRow extends Row<'group_members'> {}
export interface RoleAssignmentRow extends Row<'role_assignments'> {}
export interface ActivityRow extends Row<'activity'> {}
export interface EventRow extends Row<'events'> {}
export interface SetupLinkRow extends Row<'setup_links'> {}
export interface WebhookEndpointRow extends Row<'webhook_endpoints'> {}
export interface WebhookHealthRow extends Row<'webhook_health'> {}
export interface WebhookDeliveryRow extends Row<'webhook_deliveries'> {}
export interface JobRow extends Row<'jobs'> {}
export interface LeaseRow extends Row<'leases'> {}
