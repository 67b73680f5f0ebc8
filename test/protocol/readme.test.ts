import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tests = new URL('../', import.meta.url)
const readme = readFileSync(new URL('protocol/README.md', tests), 'utf8')

interface Proof {
  row: string
  file: string
  /** Beginnings of titles; none when the whole file is the proof. */
  titles: string[]
}

/** The last cell of each row names files in backticks, each followed by the titles meant in it. */
function readProofs(): Proof[] {
  const proofs: Proof[] = []
  for (const line of readme.split('\n').filter((text) => text.startsWith('| ') && !/^\| (#|Id) /.test(text))) {
    const cells = line.split(' | ').map((cell) => cell.replaceAll('|', '').trim())
    for (const [, file, title] of (cells.at(-1) ?? '').matchAll(/`([^`]+)`|"([^"]+)"/g)) {
      if (file !== undefined) proofs.push({ row: cells[0] ?? '', file, titles: [] })
      else if (title !== undefined) proofs.at(-1)?.titles.push(title.replace(/:? ?…$/, ''))
    }
  }
  return proofs
}

const proofs = readProofs()
const pathOf = (file: string) => new URL(`${file}.test.ts`, tests)

/** A title stands in the file as it is, or as a row of a table whose title begins with a placeholder or with the words before it. */
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

test('every test a row names is there', () => {
  expect(proofs.length).toBeGreaterThan(80)
  for (const { row, file, titles } of proofs) {
    expect([row, file, existsSync(pathOf(file))]).toEqual([row, file, true])
    const source = readFileSync(pathOf(file), 'utf8')
    for (const title of titles) expect([row, file, title, hasTitle(source, title)]).toEqual([row, file, title, true])
  }
})
