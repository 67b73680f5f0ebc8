/** For a row another row promises: without it the data is damaged, which is nothing the caller could mend. */
export function missingRow(what: string): never {
  throw new Error(`A row of ${what} that must exist is missing.`)
}
