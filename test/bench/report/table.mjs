/** Prints rows as columns of equal width: the first to the left, numbers to the right. */
export function printTable(title, head, rows) {
  const all = [head, ...rows].map((row) => row.map((cell) => cell ?? '–'))
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ')
  console.log(`\n${title}`)
  console.log(line(all[0]))
  console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const row of all.slice(1)) console.log(line(row))
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

export const whole = (value) => grouped.format(value)
/** Three digits at least, however large. */
export const digits = (value) => (value >= 100 ? whole(value) : value.toPrecision(value < 1 ? 2 : 3))
export const share = (value) => `${Math.round(value * 100)} %`
export const times = (value) => `${value.toFixed(2)} ×`
export const kilo = (size) => (size % 1000 === 0 ? `${size / 1000}k` : String(size))
