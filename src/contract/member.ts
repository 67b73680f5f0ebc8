import * as z from 'zod/mini'
import { pageCursor, pageLimit } from './page.js'

export function nameOf<Text extends z.ZodMiniType>(text: Text) {
  return z.object({
    formatted: text,
    family_name: text,
    given_name: text,
    middle_name: text,
    honorific_prefix: text,
    honorific_suffix: text,
  })
}

/** The enterprise extension without its manager. */
export function enterpriseOf<Text extends z.ZodMiniType>(text: Text) {
  return z.object({ employee_number: text, cost_center: text, division: text, department: text, organization: text })
}

export function managerOf<Text extends z.ZodMiniType>(text: Text) {
  return z.object({ value: text, ref: text, display_name: text })
}

/** What the identity provider sent about a person, in the management API's snake_case, with one schema for every text and one for every flag. */
export function scimAttributesOf<Text extends z.ZodMiniType, Flag extends z.ZodMiniType>(text: Text, flag: Flag) {
  const multiValue = z.object({ value: text, type: text, primary: flag, display: z.optional(text) })
  return z.object({
    id: z.string(),
    user_name: z.string(),
    external_id: text,
    active: z.boolean(),
    groups: z.array(z.object({ value: z.string(), display: text })),
    display_name: text,
    nick_name: text,
    profile_url: text,
    user_type: text,
    title: text,
    preferred_language: text,
    locale: text,
    timezone: text,
    name: z.optional(z.nullable(nameOf(text))),
    emails: z.array(multiValue),
    phone_numbers: z.array(multiValue),
    ims: z.array(multiValue),
    photos: z.array(multiValue),
    entitlements: z.array(multiValue),
    roles: z.array(multiValue),
    x509certificates: z.array(multiValue),
    addresses: z.array(
      z.object({
        formatted: text,
        street_address: text,
        locality: text,
        region: text,
        postal_code: text,
        country: text,
        type: text,
        primary: flag,
      }),
    ),
    /** Attributes of other extensions as they came, by the extension's URN. Our own field; Stytch has none. */
    extensions: z.optional(z.nullable(z.record(z.string(), z.record(z.string(), z.unknown())))),
    enterprise_extension: z.optional(z.nullable(z.extend(enterpriseOf(text), { manager: z.optional(z.nullable(managerOf(text))) }))),
  })
}

/** As a client reads it: another backend may leave out what it does not have. */
export const scimAttributes = scimAttributesOf(z.optional(z.nullable(z.string())), z.optional(z.nullable(z.boolean())))

/** A role a member holds and where it comes from. */
export const memberRole = z.object({
  role_id: z.string(),
  sources: z.array(z.object({ type: z.string(), details: z.record(z.string(), z.unknown()) })),
})

/**
 * Where a person stands with the organization's connection: it manages them, active or deactivated; it does not and they have access
 * all the same (an earlier connection brought them, or the host did); or they have left, deactivated and no longer managed.
 */
export const memberStandings = ['managed', 'not_managed', 'left'] as const

export type MemberStanding = (typeof memberStandings)[number]

/** A person of the organization. `email_address` is an attribute, not a key: two members may share one. */
export const member = z.object({
  organization_id: z.string(),
  member_id: z.string(),
  email_address: z.string(),
  name: z.string(),
  /** `active` or `deactivated` for people the identity provider manages; a host may have more states. */
  status: z.string(),
  /** Since when the identity provider's deactivation waits for an admin's decision; the person is active until then. */
  deactivation_held_at: z.optional(z.nullable(z.string())),
  /** Ours; another backend may leave it out. */
  scim_standing: z.optional(z.enum(memberStandings)),
  external_id: z.optional(z.nullable(z.string())),
  roles: z.array(memberRole),
  created_at: z.string(),
  updated_at: z.string(),
  scim_registration: z.optional(
    z.nullable(
      z.object({
        connection_id: z.string(),
        registration_id: z.string(),
        external_id: z.optional(z.nullable(z.string())),
        scim_attributes: scimAttributes,
      }),
    ),
  ),
})

const memberFilters = [
  'member_ids',
  'member_emails',
  'member_email_fuzzy',
  'statuses',
  'member_roles',
  'scim_connection_id',
  'scim_group_id',
  'scim_standings',
] as const

/** Both fields may be left out: Stytch's Go client leaves out what is empty. */
export const memberQuery = z.strictObject({
  /** `AND` when left out. */
  operator: z.optional(z.enum(['AND', 'OR'])),
  /** Everybody when left out. */
  operands: z.optional(
    z
      .array(
        z.strictObject({
          filter_name: z.enum(memberFilters),
          /**
           * A list for the plural filters, a string for `member_email_fuzzy` and the two `scim_` ones. `member_email_fuzzy` finds whoever has
           * each of its words in their name or e-mail, whatever the order, case and accents; it takes 2 characters or more, or one Chinese,
           * Japanese or Korean letter.
           */
          filter_value: z.union([z.string(), z.array(z.string()).check(z.maxLength(1000))]),
        }),
      )
      .check(z.maxLength(20)),
  ),
})

export const memberSort = z.strictObject({
  field: z.enum(['name', 'email_address', 'status', 'updated_at']),
  direction: z.enum(['asc', 'desc']),
})

const searchFields = {
  cursor: pageCursor,
  /** 100 when left out. */
  limit: pageLimit,
  query: z.optional(z.nullable(memberQuery)),
  sort: z.optional(memberSort),
}

export const searchMembersBody = z.strictObject(searchFields)
export const searchMembersServerBody = z.strictObject({
  organization_ids: z.array(z.string()).check(z.minLength(1), z.maxLength(100)),
  ...searchFields,
})

export type ScimAttributes = z.infer<typeof scimAttributes>
export type Member = z.infer<typeof member>
export type MemberRole = z.infer<typeof memberRole>
export type MemberQuery = z.infer<typeof memberQuery>
export type MemberSort = z.infer<typeof memberSort>
export type SearchMembersBody = z.infer<typeof searchMembersBody>
