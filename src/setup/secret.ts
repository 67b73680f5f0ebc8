/** The link's secret, removed from the address before anything else runs, so that no history, bookmark or screen share keeps it. */
export const secret = takeSecret()

function takeSecret(): string | null {
  const found = location.hash.slice(1)
  if (found === '') return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return found
}
