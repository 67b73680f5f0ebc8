import type { MessageValues } from './types.js'

/** One sentence per plural form of the language; `other` covers the rest. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Creates a message that chooses its sentence by the language's plural rules. */
export function plural(locale: string, name: string, forms: PluralForms): (values: MessageValues) => string {
  const rules = new Intl.PluralRules(locale)
  return (values) => forms[rules.select(Number(values[name] ?? 0))] ?? forms.other
}
