/** Spreadsheets execute cells that begin like this. */
const formulaStart = /^[=+\-@\t\r]/

/** Tells spreadsheets that the text is UTF-8. */
export const csvStart = '\uFEFF'

/**
 * Rows as RFC 4180 text. Cells that a spreadsheet would execute as a formula are prefixed with an apostrophe.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A whole file. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${csvStart}${csvRows(rows)}`
}

function cell(value: string): string {
  const safe = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
