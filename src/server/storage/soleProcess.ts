import { uuid } from './ids.js'
import type { Storage } from './types.js'

/** Presence in a storage that one process at a time can have open: whoever has another name had it open earlier. */
export function soleProcess(): Pick<Storage, 'presence' | 'isGone'> {
  const own = uuid()
  return { presence: () => own, isGone: async (other) => other !== own }
}
