import type { Cause, ChecklistItem, HealthPattern } from '../contract/health.js'

/**
 * A set-up guide is data. Labels of the identity provider's console are literals here and never translated;
 * sentences live in `locales/guides/<language>.ts` under keys made from the ids below, with labels as `{placeholders}`.
 */
export interface Guide {
  /** The id in `identity_provider` of a connection. */
  identityProvider: string
  /** The product's own name, as its maker writes it. */
  name: string
  /** One or two characters for the monogram; empty for the generic guide, which has an icon instead. */
  monogram: string
  /** How soon a change in the identity provider reaches us; selects the words for waiting. */
  cadence: Cadence
  /** The provider supports only part of it, and the portal says so before anyone starts. */
  isLimited?: true
  /** ISO date of the last check of labels and order. */
  lastVerified: string
  /** What to know before step 1: the role and licence needed there, and what cannot work. Limits come first. */
  before: readonly GuideRemark[]
  /** The ways to set it up, the recommended one first. */
  ways: readonly [GuideWay, ...GuideWay[]]
  /** What is set up otherwise than it should be, as traffic shows it over time; those without an entry have the sentences of every provider. */
  patterns?: Partial<Record<HealthPattern, GuidePattern>>
  /** Texts the console shows when something is wrong; searchable, each with its fix. */
  errors: readonly GuideError[]
}

/** What the tile in the choice of providers shows, so it is known before the guide is loaded. */
export type GuideSummary = Pick<Guide, 'name' | 'monogram' | 'cadence' | 'isLimited'>

/** A guide without its summary: what a provider's own file holds. */
export type GuideBody = Omit<Guide, keyof GuideSummary>

export type Cadence = 'seconds' | 'minute' | 'forty_minutes' | 'hours' | 'chosen' | 'role_change' | 'unknown'

export interface GuideRemark {
  /** Sentence key part: `guide.<identity provider>.before.<id>`. */
  id: string
  /** `need`: to have ready; `limit`: what this provider cannot do, shown before anyone starts. */
  kind: 'need' | 'limit'
  labels: Labels
}

/** Console labels by placeholder name, quoted exactly; rendered bold with `lang="en"`. */
export type Labels = Readonly<Record<string, string>>

export interface GuideWay {
  /** Sentence key part: `guide.<identity provider>.<way>.title`. */
  id: string
  steps: readonly [GuideStep, ...GuideStep[]]
  /** Minutes it takes the first time. */
  minutes: number
}

/** Sentence keys `guide.<identity provider>.pattern.<pattern>.is` and `.fix`; `{subject}` in them is what the pattern is about. */
export interface GuidePattern {
  labels: Labels
  /** The step where it is mended, by id; the first of these that a way has. */
  steps: readonly string[]
}

export interface GuideStep {
  /** Sentence key part: `guide.<identity provider>.<way>.<step>.title` and `.body`. Progress is kept under it, beside the guide key of `core/setupProgress`. */
  id: string
  /** On which screen the admin acts: the identity provider's console or this portal. */
  place: 'identity_provider' | 'here'
  /** Used by any sentence of this step: title, body, points, picture. */
  labels: Labels
  /** Short remarks in a list under the body: `guide.<identity provider>.<way>.<step>.point.<id>`. */
  points?: readonly string[]
  /** Values to copy, each in the format its field expects. */
  values?: readonly GuideValue[]
  /** The form drawn with the values filled in; its text alternative is `….picture`. */
  picture?: Picture
  /** Common mistakes at this step, by error id; shown collapsed under the step. */
  errors?: readonly string[]
  /** Which items of the live checklist show that this step worked. */
  proves?: readonly ChecklistItem[]
  /** Causes of refused requests that are fixed at this step; a health cause points to it. */
  settles?: readonly Cause[]
  /** The step is optional and marked as such. */
  isOptional?: true
}

/** What to paste into a field of the console. */
export type Paste =
  | { kind: 'base_url' }
  /** The raw token. */
  | { kind: 'token' }
  /** `Bearer ` and the token: for fields that are sent unchanged. */
  | { kind: 'bearer_token' }
  /** Fixed text in which `{base_url}` (without its query) and `{token}` are filled in. `pasteText` does it for every kind. */
  | { kind: 'text'; text: string; language?: 'json' }

export interface GuideValue {
  /** The field's label in the console. */
  label: string
  paste: Paste
  /** Adds a small remark beside the label: `guide.note.<note>`. */
  note?: 'token_only' | 'with_bearer' | 'case_matters' | 'no_trailing_slash' | 'with_flag' | 'exactly'
}

export interface GuideError {
  /** Sentence keys `guide.<identity provider>.error.<id>.cause` and `.fix`. */
  id: string
  /** The text as the console shows it; placeholders in angle brackets. Empty when the console shows nothing: then `….symptom` describes what people see. */
  text: string
  /** Used by cause, fix and symptom. */
  labels: Labels
  /** Words and codes that a pasted message may have and `text` has not: `401`, `timeout`. */
  also?: readonly string[]
}

/** A console form, drawn in HTML by the portal. */
export interface Picture {
  breadcrumb: readonly string[]
  rows: readonly PictureRow[]
}

/** Exactly one element in a picture is marked: what the step is about. */
export type PictureRow =
  | { kind: 'heading'; text: string }
  | { kind: 'field'; label: string; value: Paste | { kind: 'empty' }; control?: 'select'; prefix?: string; isMarked?: true }
  /** Checkboxes, or with `control: 'radio'` one choice of several. A mark on the row frames all its boxes. */
  | {
      kind: 'checks'
      label: string
      options: readonly { label: string; isOn: boolean; isMarked?: true }[]
      control?: 'radio'
      isMarked?: true
    }
  | { kind: 'button'; label: string; isMarked?: true }
  /** Tabs or a menu; a mark frames the current one, which the step opens. */
  | { kind: 'tabs'; labels: readonly string[]; current: string; isMarked?: true }
  /** People, groups or tiles in a list; the marked one is to be chosen or removed. */
  | { kind: 'list'; label: string; items: readonly { text: string; mark?: 'choose' | 'remove' }[] }
