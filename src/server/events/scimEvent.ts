/** The envelope of every event: docs/contract.md, Events. */
export interface ScimEvent {
  project_id: string
  event_id: string
  action: 'CREATE' | 'UPDATE' | 'DELETE'
  object_type: string
  source: 'SCIM' | 'DIRECT'
  id: string
  timestamp: string
  vertical: 'B2B'
  /** Rises within an organization; never repeats. */
  sequence: number
  /** `scim.member.create` and so on. */
  event_type: string
  organization_id: string
  connection_id: string
  [object: string]: unknown
}
