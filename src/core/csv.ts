/** Spreadsheets execute cells that begin like this. */
const formulaStart = /^[=+\-@\t\r]/

/**
 * Rows as RFC 4180 text. Cells that a spreadsheet would execute as a formula are prefixed with an apostrophe.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  // The byte order mark tells spreadsheets that this is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
  const safe = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
