import type { Cause } from '../../contract/health.js'
import { ScimError, type ScimType } from '../../scim/error.js'

/** A refusal that the portal explains: it carries the cause besides what the protocol answers. */
export class RefusedError extends ScimError {
  constructor(
    status: number,
    scimType: ScimType | undefined,
    detail: string,
    readonly reason: Cause,
    /** The attribute whose value is refused, where there is one. */
    readonly attribute?: string,
    /** What of that value is refused, for the admin; never in the answer, which a log of the identity provider keeps. */
    readonly value?: string,
  ) {
    super(status, scimType, detail)
  }
}

/** The same words whatever was wrong, so that the answer does not reveal whether a token or a connection exists. */
export const unauthorized = () =>
  new ScimError(401, undefined, 'The request has no valid bearer token for this SCIM connection. Copy the token from the portal again.')

export const duplicateUserName = () =>
  new RefusedError(
    409,
    'uniqueness',
    'userName: another User of this connection already has this userName, ignoring case. Find it with a filter and update it instead.',
    'duplicate',
    'userName',
  )

export const duplicateDisplayName = () =>
  new RefusedError(
    409,
    'uniqueness',
    'displayName: another Group of this connection already has this displayName, ignoring case. Link that group or choose another name.',
    'duplicate',
  )

export const domainNotAllowed = (attribute: 'userName' | 'emails', domain: string | null) =>
  new RefusedError(
    400,
    'invalidValue',
    `${attribute}: the domain of this address is not among the e-mail domains this organization allows. Add the domain to the organization or leave this person unassigned.`,
    'domain_not_allowed',
    attribute,
    domain ?? undefined,
  )

export const missingEmail = () =>
  new RefusedError(
    400,
    'invalidValue',
    'emails: this organization allows certain e-mail domains only, and this User has no e-mail address. Map an address to emails or userName.',
    'missing_email',
    'emails',
  )

export const unknownMembers = (missing: number, asked: number) =>
  new RefusedError(
    400,
    'invalidValue',
    `members: ${missing} of ${asked} values are not the id of a User of this connection, so no member was changed. Provision the people first; groups within groups are not supported.`,
    'unknown_member',
  )

export const protectedMember = (sentence: string) => new RefusedError(403, undefined, sentence, 'protected_member')

export const staleVersion = () =>
  new RefusedError(
    412,
    undefined,
    'The resource has changed since the version in If-Match. Read it again and repeat the change.',
    'stale_version',
  )
