/** The host an endpoint is at, which tells people which one it is; the rest of its address may hold a secret. */
export function hostOf(url: string): string {
  return new URL(url).host
}
