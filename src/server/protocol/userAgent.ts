/** What activity keeps of the User-Agent header. */
export function shortUserAgent(userAgent: string | null): string | null {
  return userAgent?.slice(0, 200) ?? null
}
