import { ScimError } from '../../scim/error.js'

/** The person a request is about, as far as we know. */
export interface Subject {
  userName: string
  memberId: string | null
}

/** Why a request is refused, and the person it is about once they have been found. */
export interface Refusal {
  error: ScimError
  subject: Subject | null
}

/** Carries a refusal together with its subject from where the person was found to where it is recorded. */
class RefusedAboutSubject extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.error.message)
  }
}

/** What to throw instead of an error that occurred after the subject had been found. */
export function withSubject(error: unknown, subject: Subject): unknown {
  return error instanceof ScimError ? new RefusedAboutSubject({ error, subject }) : error
}

/** The refusal an error stands for; null when something failed instead. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusedAboutSubject) return error.refusal
  return error instanceof ScimError ? { error, subject: null } : null
}
