/** The link's secret, taken out of the address before anything else runs: no history, bookmark or shared screen keeps it. */
export const secret = takeSecret()

function takeSecret(): string | null {
  const found = location.hash.slice(1)
  if (found === '') return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return found
}
