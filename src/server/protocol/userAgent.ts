/** What an activity keeps of the header. */
export function shortUserAgent(userAgent: string | null): string | null {
  return userAgent?.slice(0, 200) ?? null
}
