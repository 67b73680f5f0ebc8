import type { Plural } from './types.js'

/**
 * The plural messages of one language. A sentence per plural form is required, and the forms are those of the language:
 * `pluralsOf<'one' | 'other'>()` for English, `pluralsOf<'other'>()` for Japanese, all six for Arabic.
 */
export const pluralsOf =
  <Form extends Intl.LDMLPluralRule>() =>
  (by: string, forms: Readonly<Record<Form | 'other', string>>): Plural => ({ by, forms })
