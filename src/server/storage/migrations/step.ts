/** One step of the schema; steps only go forward. A released one never changes, because every database records the steps that made it. */
export interface Step {
  /** 1, 2, 3 … without gaps. */
  version: number
  name: string
  sqlite: Script
  postgres: Script
}

/** Which of a step's scripts a database runs. */
export type Dialect = 'sqlite' | 'postgres'

/** A step in one dialect. Its statements are literals that no code generates, so that no later change of code can alter them. */
export interface Script {
  /** SHA-256 of the statements joined by `;` and a line break, in hex. A test compares it with the statements, and databases record it. */
  checksum: string
  statements: readonly string[]
}
