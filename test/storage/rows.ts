import type { AnyReader } from '../../src/server/storage/anyPort.js'
import type { MemberRow, TokenRow, UserRow } from '../../src/server/storage/tables.js'
import type { StorageReader } from '../../src/server/storage/types.js'

export const connection = 'scim-connection-1'

/** A User whose unique columns all follow from its number. */
export function userRow(number: number, changes: Partial<UserRow> = {}): UserRow {
  const name = `user${String(number).padStart(6, '0')}`
  return {
    connection_id: connection,
    user_id: `scim-user-${name}`,
    organization_id: 'organization-1',
    member_id: `member-${name}`,
    user_name: `${name}@Example.com`,
    user_name_folded: `${name}@example.com`,
    external_id: null,
    active: 1,
    position: number,
    block: Math.floor(number / 1000),
    version: 1,
    created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z',
    resource: JSON.stringify({ userName: `${name}@Example.com`, note: 'a "quoted"\nline' }),
    ...changes,
  }
}

export function memberRow(name: string, changes: Partial<MemberRow> = {}): MemberRow {
  return {
    member_id: `member-${name}`,
    organization_id: 'organization-1',
    email_address: `${name}@example.com`,
    name,
    status: 'active',
    external_id: null,
    name_folded: name.toLowerCase(),
    email_folded: `${name.toLowerCase()}@example.com`,
    search_text: `${name.toLowerCase()} ${name.toLowerCase()}@example.com`,
    connection_id: null,
    user_id: null,
    provisioned_as: null,
    direct_roles: '[]',
    created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z',
    ...changes,
  }
}

export function tokenRow(number: number, changes: Partial<TokenRow> = {}): TokenRow {
  return {
    token_id: `scim-token-${number}`,
    connection_id: connection,
    organization_id: 'organization-1',
    digest: `digest-${number}`,
    state: 'current',
    last_four: '0000',
    created_by: null,
    created_at: '2026-01-01T00:00:00.000Z',
    expires_at: null,
    last_used_at: null,
    requests: 0,
    retired_at: null,
    ...changes,
  }
}

export const keyOf = (row: UserRow) => [row.connection_id, row.user_id] as const

/** The port for calls whose table or index is known only at run time. */
export function anyReader(reader: StorageReader): AnyReader {
  return reader as unknown as AnyReader
}

/** A promise and its resolve function, to keep a transaction open while a test looks at it from outside. */
export function latch(): { opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}
