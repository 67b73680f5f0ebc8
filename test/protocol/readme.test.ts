import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tests = new URL('../', import.meta.url)
const readmeOf = (folder: string) => readFileSync(new URL(`${folder}/README.md`, tests), 'utf8')
const readme = readmeOf('protocol')

interface Proof {
  row: string
  file: string
  /** The beginnings of titles; none when the whole file is the evidence. */
  titles: string[]
}

/** The last cell of each row names files in backticks, each followed by the titles that are meant. */
function readProofs(text: string): Proof[] {
  const proofs: Proof[] = []
  for (const line of text.split('\n').filter((row) => row.startsWith('| ') && !/^\| (#|Id|Requirement) /.test(row))) {
    const cells = line.split(' | ').map((cell) => cell.replaceAll('|', '').trim())
    for (const [, file, title] of (cells.at(-1) ?? '').matchAll(/`([^`]+)`|"([^"]+)"/g)) {
      if (file !== undefined) proofs.push({ row: cells[0] ?? '', file, titles: [] })
      else if (title !== undefined) proofs.at(-1)?.titles.push(title.replace(/:? ?…$/, ''))
    }
  }
  return proofs
}

const proofs = readProofs(readme)
/** A file named without its folder is in the same folder as the table. */
function pathOf(file: string, beside: string): URL | undefined {
  const path = file.includes('/') ? file : `${beside}/${file}`
  return ['test.ts', 'browser.test.ts', 'ts'].map((ending) => new URL(`${path}.${ending}`, tests)).find((url) => existsSync(url))
}

/** A title is in the file as it is, or as a row of a table whose title begins with a placeholder or with the words before it. */
function hasTitle(source: string, title: string): boolean {
  if (source.includes(title)) return true
  const heads = [...source.matchAll(/'([^'\n%]*)%[sji]/g)].map(([, head = '']) => head)
  return heads.some((head) => title.startsWith(head) && source.includes(title.slice(head.length)))
}

test('every requirement has a row', () => {
  const rows = new Set(proofs.map(({ row }) => row))
  for (let number = 1; number <= 17; number++) expect([...rows]).toContain(String(number))
  const named = (id: string) => rows.has(id) || readme.includes(`(${id})`)
  for (let number = 1; number <= 39; number++) expect([number, named(`R${String(number).padStart(2, '0')}`)]).toEqual([number, true])
})

test.each([
  ['protocol', 80],
  ['management', 50],
])('every test that a row of %s names exists', (folder, count) => {
  const named = readProofs(readmeOf(folder))
  expect(named.length).toBeGreaterThan(count)
  for (const { row, file, titles } of named) {
    const path = pathOf(file, folder)
    expect([row, file, path !== undefined]).toEqual([row, file, true])
    const source = path ? readFileSync(path, 'utf8') : ''
    for (const title of titles) expect([row, file, title, hasTitle(source, title)]).toEqual([row, file, title, true])
  }
})
