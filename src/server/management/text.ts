/** Tells whether a text can be stored everywhere: PostgreSQL refuses U+0000, and half a surrogate pair is no text. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}
