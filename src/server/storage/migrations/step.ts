/** One step of the schema; there are none back. What a released version has never changes, because every database remembers its steps. */
export interface Step {
  /** 1, 2, 3 … without gaps. */
  version: number
  name: string
  sqlite: Script
}

/** A step in one database's SQL: the whole text is written here and made from nothing, so no later change of code can change it. */
export interface Script {
  /** SHA-256 of the statements joined by `;` and a line break, hex. A test says what it must be; databases remember it. */
  checksum: string
  statements: readonly string[]
}
