import type { Paste } from './types.js'

/** Draws a form at the moment of one step: filled in down to the marked field, still empty below it. */
export function formAt<Field extends string>(order: readonly Field[], marked: Field) {
  const isFilled = (field: Field): boolean => order.indexOf(field) <= order.indexOf(marked)
  return {
    isFilled,
    value: (field: Field, paste: Paste): Paste | { kind: 'empty' } => (isFilled(field) ? paste : { kind: 'empty' }),
    mark: (field: Field): { isMarked?: true } => (field === marked ? { isMarked: true } : {}),
  }
}
