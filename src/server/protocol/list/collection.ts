import type { Filter } from '../../../scim/filter.js'
import type { Narrow } from '../../../scim/narrow.js'
import type { Projection } from '../../../scim/project.js'
import type { JsonObject } from '../../../scim/resource.js'
import type { ResourceType } from '../../../scim/schemas/attribute.js'
import type { LookUp } from './candidates.js'

/** All Users or all Groups of one connection, as lists see them. Their order is the order in which they were created. */
export interface Collection<R> {
  readonly type: ResourceType
  readonly lookUp: LookUp<R>
  idOf(row: R): string
  positionOf(row: R): number
  /** How many there are; kept up to date with each change, never counted. */
  total(): Promise<number>
  /** Rows from the `startIndex`-th on, 1 for the first. */
  page(startIndex: number, count: number): Promise<R[]>
  /** Rows after a position; 0 begins at the first. */
  after(position: number, count: number): Promise<R[]>
  /** All rows after a position that `narrow` does not exclude by a column. */
  scan(narrow: Narrow, after: number): AsyncIterable<R[]>
  byIds(ids: readonly string[]): Promise<R[]>
  /** Turns rows into the objects that a filter and a sort need; reads only what they name. */
  viewer(filter: Filter | undefined, sortBy: string | undefined): (rows: readonly R[]) => Promise<JsonObject[]>
  /** Rows as they are sent; may stop early where a response would become too large. */
  render(rows: readonly R[], projection: Projection): Promise<string[]>
}
