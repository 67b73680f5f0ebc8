import type { MessageValues } from './types.js'

/** One sentence for each plural form the language has; `other` is for every form not named. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Makes a message that chooses its sentence by a number, as the language counts. */
export function plural(locale: string, name: string, forms: PluralForms): (values: MessageValues) => string {
  const rules = new Intl.PluralRules(locale)
  return (values) => forms[rules.select(Number(values[name] ?? 0))] ?? forms.other
}
