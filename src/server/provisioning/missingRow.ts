/** Throws for a missing row that another row refers to: the data is damaged, and the caller cannot repair it. */
export function missingRow(what: string): never {
  throw new Error(`A row of ${what} that must exist is missing.`)
}
