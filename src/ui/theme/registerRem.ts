/**
 * Makes `--aps-rem` a length, as `@property` in the stylesheet does: a browser reads that only in a page's own stylesheets, not in
 * those of a shadow root, where the length would be measured again by each element.
 */
export function registerRem(): void {
  try {
    CSS.registerProperty?.({ name: '--aps-rem', syntax: '<length>', inherits: true, initialValue: '16px' })
  } catch {
    // It was registered before: by another portal of this page.
  }
}
