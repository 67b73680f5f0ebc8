import type { MemberQuery } from '../../contract/member.js'
import type { MemberRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { type MemberFilterPart, memberFilterParts } from './memberFilters.js'

/** A query prepared for one organization: what the storage can narrow by, and what decides. */
export interface CompiledQuery {
  /** Those of the rows that match. */
  keep(members: readonly MemberRow[]): Promise<MemberRow[]>
  /** A set of ids that includes all matches; null when anybody may match. */
  candidates: ReadonlySet<string> | null
  where: Partial<MemberRow>
  /** Texts that `search_text` holds, all of them. */
  contains: readonly string[]
  /** `where` and `contains` alone decide the same as `keep`. */
  isExact: boolean
  /** How many match, when that is known without reading them. */
  total: number | null
}

/** Reads what a query's filters refer to. @throws ApiError 400 for a filter value of the wrong kind */
export async function compileMemberQuery(
  reader: StorageReader,
  organization_id: string,
  query: MemberQuery | null | undefined,
): Promise<CompiledQuery> {
  const operands = query?.operands ?? []
  const isAlternative = query?.operator === 'OR' && operands.length > 1
  const parts: MemberFilterPart[] = []
  for (const [index, operand] of operands.entries()) {
    const field = `query.operands.${index}.filter_value`
    parts.push(await memberFilterParts[operand.filter_name](operand, { reader, organization_id, field, isAlternative }))
  }
  return isAlternative ? anyOf(parts) : allOf(parts)
}

function allOf(parts: readonly MemberFilterPart[]): CompiledQuery {
  return {
    async keep(members) {
      let matching = members.filter((member) => parts.every((part) => part.matches(member)))
      for (const part of parts) if (part.keep && matching.length > 0) matching = await part.keep(matching)
      return matching
    },
    candidates: setsOf(parts).sort((a, b) => a.size - b.size)[0] ?? null,
    where: Object.assign({}, ...parts.map((part) => part.where)) as Partial<MemberRow>,
    contains: [...new Set(parts.flatMap((part) => part.contains ?? []))],
    isExact: parts.every(decidesInStorage) && isWithoutRepeats(parts),
    total: parts.length === 1 ? (parts[0]?.total ?? null) : null,
  }
}

/** Whether the storage alone decides a part as the part itself would. */
function decidesInStorage({ where, isSuperset, contains }: MemberFilterPart): boolean {
  return !isSuperset && (where !== undefined || contains !== undefined)
}

function anyOf(parts: readonly MemberFilterPart[]): CompiledQuery {
  const sets = setsOf(parts)
  return {
    keep: async (members) => members.filter((member) => parts.some((part) => part.matches(member))),
    candidates: sets.length === parts.length ? new Set(sets.flatMap((set) => [...set])) : null,
    where: {},
    contains: [],
    isExact: false,
    total: null,
  }
}

function setsOf(parts: readonly MemberFilterPart[]): ReadonlySet<string>[] {
  return parts.flatMap((part) => (part.candidates ? [part.candidates] : []))
}

/** The storage takes only one filter on each column. */
function isWithoutRepeats(parts: readonly MemberFilterPart[]): boolean {
  const columns = parts.flatMap((part) => Object.keys(part.where ?? {}))
  return new Set(columns).size === columns.length
}
