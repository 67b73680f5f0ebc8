import type { Noun } from './types.js'

/** What stands for a thing without a name of its own, in the forms that this language's sentences need. */
export const nounForms = (forms: Noun['nounForms']): Noun => ({ nounForms: forms })
