/**
 * Registers `--aps-rem` as a length, as `@property` in the stylesheet does: browsers honour that only in a page's own stylesheets, not in
 * those of a shadow root, where every element would resolve the length anew.
 */
export function registerRem(): void {
  try {
    CSS.registerProperty?.({ name: '--aps-rem', syntax: '<length>', inherits: true, initialValue: '16px' })
  } catch {
    // Already registered, by another portal on this page.
  }
}
