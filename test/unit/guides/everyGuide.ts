import { identityProviders } from '../../../src/contract/identityProviders.js'
import { loadGuide } from '../../../src/guides/index.js'
import type { Guide, GuideStep, GuideWay, Picture } from '../../../src/guides/types.js'
import { guidesEn } from '../../../src/locales/guides/en.js'

/** All guides, loaded the way the portal loads them. */
export const guides: readonly Guide[] = await Promise.all(identityProviders.map((id) => loadGuide(id)))

export interface StepCase {
  /** `okta.saml.token`, for test titles and failures. */
  name: string
  guide: Guide
  way: GuideWay
  step: GuideStep
}

/** Every step of every way of every guide. */
export const steps: readonly StepCase[] = guides.flatMap((guide) =>
  guide.ways.flatMap((way) => way.steps.map((step) => ({ name: `${guide.identityProvider}.${way.id}.${step.id}`, guide, way, step }))),
)

/** The English sentences, to be asked for keys that may not exist. */
export const sentences: Readonly<Record<string, string>> = guidesEn

/** The sentence keys a step must have. */
export function keysOfStep({ name, step }: StepCase): string[] {
  return [
    `guide.${name}.title`,
    `guide.${name}.body`,
    ...(step.points ?? []).map((point) => `guide.${name}.point.${point}`),
    ...(step.picture ? [`guide.${name}.picture`] : []),
  ]
}

/** The sentence keys an error must have; one without a text of the console needs a symptom. */
export function keysOfError(guide: Guide, error: Guide['errors'][number]): string[] {
  const key = `guide.${guide.identityProvider}.error.${error.id}`
  return [`${key}.cause`, `${key}.fix`, ...(error.text === '' ? [`${key}.symptom`] : [])]
}

/** The names of the `{placeholders}` in the sentences of these keys, sorted, each once. */
export function placeholdersOf(keys: readonly string[]): string[] {
  const names = keys.flatMap((key) => [...(sentences[key] ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
  return [...new Set(names)].sort()
}

function textsOfPicture(picture: Picture | undefined): string[] {
  return (picture?.rows ?? []).flatMap((row) => {
    if (row.kind === 'heading') return [row.text]
    if (row.kind === 'tabs') return [...row.labels]
    if (row.kind === 'checks') return [row.label, ...row.options.map((option) => option.label)]
    if (row.kind === 'list') return [row.label, ...row.items.map((item) => item.text)]
    return [row.label]
  })
}

/** Every label an admin meets on a way: quoted in sentences, beside values, drawn in pictures. */
export function labelsOf(way: GuideWay): Set<string> {
  return new Set(
    way.steps.flatMap((step) => [
      ...Object.values(step.labels),
      ...(step.values ?? []).map((value) => value.label),
      ...textsOfPicture(step.picture),
    ]),
  )
}
