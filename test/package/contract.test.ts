import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { errorStatuses } from '../../src/contract/errors.js'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../src/contract/operations.js'
import { permissions } from '../../src/contract/permissions.js'

const page = await readFile(new URL('../../docs/contract.md', import.meta.url), 'utf8')
const lines = page.split('\n')
const code = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '')

const operations: Operation[] = [serverOperations, frontendOperations, stytchOperations].flatMap((table) => Object.values(table))

describe('docs/contract.md', () => {
  test.each(operations.map(({ method, path }) => [method, path]))('names %s %s', (method, path) => {
    const line = lines.find((text) => code(text).includes(path ?? ''))
    expect(line, `${path} is not there`).toBeDefined()
    // Stytch's extra paths stand in a sentence without methods.
    if (line?.startsWith('|')) expect(lines.some((text) => code(text).includes(path ?? '') && text.includes(method ?? ''))).toBe(true)
  })

  test('names no path that no operation has', () => {
    const known = new Set(operations.map(({ path }) => path))
    const named = lines.flatMap(code).filter((word) => /^\/(v1|sdk)\/\S*[^/…]$/.test(word))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !known.has(path))).toEqual([])
  })

  test('has every error type beside its status, and no other', () => {
    const rows = lines.filter((line) => /^\| [\d, ]+ \| `/.test(line))
    const listed = rows.flatMap((row) => {
      const statuses = row.split('|')[1]?.split(',').map(Number) ?? []
      return code(row)
        .filter((word) => word in errorStatuses || /^[a-z]+(_[a-z]+)+$/.test(word))
        .map((type, at): [string, number | undefined] => [type, statuses[at] ?? statuses[0]])
    })
    expect(Object.fromEntries(listed)).toEqual(errorStatuses)
  })

  test('has every permission', () => {
    for (const permission of permissions) expect(page).toContain(`\`${permission}\``)
  })
})
