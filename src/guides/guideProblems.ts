import { markCount } from './markCount.js'
import type { Guide, GuideStep, Labels } from './types.js'

/** Ids become parts of keys under which the server stores progress. */
const idSyntax = /^[a-z0-9][a-z0-9_-]{0,40}$/

interface Asked {
  key: string
  labels: Labels
}

/** Every sentence a guide asks for, with the labels that may be quoted in it. */
export function sentencesOf(guide: Guide): Asked[] {
  const start = `guide.${guide.identityProvider}`
  return [
    // Of which console the pictures are, and when they were checked.
    { key: `${start}.drawn`, labels: { date: '' } },
    ...guide.before.map(({ id, labels }) => ({ key: `${start}.before.${id}`, labels })),
    ...guide.ways.flatMap((way) => [
      { key: `${start}.${way.id}.title`, labels: {} },
      ...way.steps.flatMap((step) => stepKeys(step).map((key) => ({ key: `${start}.${way.id}.${key}`, labels: step.labels }))),
    ]),
    ...guide.errors.flatMap(({ id, text, labels }) =>
      [...(text === '' ? ['symptom'] : []), 'cause', 'fix'].map((part) => ({ key: `${start}.error.${id}.${part}`, labels })),
    ),
    ...Object.entries(guide.patterns ?? {}).flatMap(([pattern, { labels }]) =>
      ['is', 'fix'].map((part) => ({ key: `${start}.pattern.${pattern}.${part}`, labels: { ...labels, ...patternValues } })),
    ),
  ]
}

/** What the portal fills in beside labels. */
const patternValues: Labels = { subject: '', provider: '', count: '' }

function stepKeys({ id, points = [], picture }: GuideStep): string[] {
  return [`${id}.title`, `${id}.body`, ...points.map((point) => `${id}.point.${point}`), ...(picture ? [`${id}.picture`] : [])]
}

/** What a guide gets wrong, one sentence each. */
export function guideProblems(guide: Guide, sentences: Readonly<Record<string, string>>): string[] {
  const steps = guide.ways.flatMap((way) => way.steps)
  return [
    ...wrongIds(guide),
    ...(Number.isNaN(Date.parse(guide.lastVerified)) ? [`lastVerified "${guide.lastVerified}" is not a date.`] : []),
    ...sentencesOf(guide).flatMap(({ key, labels }) => sentenceProblems(key, sentences[key], labels)),
    ...steps.flatMap(({ id, picture }) => {
      const marks = picture ? markCount(picture) : 1
      return marks === 1 ? [] : [`The picture of the step "${id}" has ${marks} marks. It needs exactly one.`]
    }),
    ...steps.flatMap(({ id, errors = [] }) =>
      errors.flatMap((error) =>
        guide.errors.some((each) => each.id === error)
          ? []
          : [`The step "${id}" names the error "${error}", which the guide does not have.`],
      ),
    ),
  ]
}

function sentenceProblems(key: string, sentence: string | undefined, labels: Labels): string[] {
  if (!sentence) return [`${key} has no sentence.`]
  const quoted = Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
  return quoted.flatMap((name) => (Object.hasOwn(labels, name) ? [] : [`${key} quotes {${name}}, which is not among its labels.`]))
}

function wrongIds(guide: Guide): string[] {
  const lists: [string, readonly string[]][] = [
    ['identityProvider', [guide.identityProvider]],
    ['before', guide.before.map(({ id }) => id)],
    ['ways', guide.ways.map(({ id }) => id)],
    ['errors', guide.errors.map(({ id }) => id)],
    ...guide.ways.map((way): [string, string[]] => [`the steps of ${way.id}`, way.steps.map(({ id }) => id)]),
  ]
  return lists.flatMap(([where, ids]) =>
    ids.flatMap((id, index) => [
      ...(idSyntax.test(id) ? [] : [`"${id}" in ${where} is not an id: lower-case letters, digits, "_" and "-", at most 41.`]),
      ...(ids.indexOf(id) < index ? [`"${id}" is there twice in ${where}.`] : []),
    ]),
  )
}
