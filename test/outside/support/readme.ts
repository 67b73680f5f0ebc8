import { readFile } from 'node:fs/promises'

const path = new URL('../../../README.md', import.meta.url).pathname

export interface Block {
  /** The section it stands in. */
  heading: string
  /** `ts`, `tsx`, `html`, `js` or `sh`. */
  language: string
  code: string
}

/** Every piece of code in the README, in order. */
export async function readmeBlocks(): Promise<Block[]> {
  const text = await readFile(path, 'utf8')
  const blocks: Block[] = []
  let heading = ''
  for (const [, title, language, code] of text.matchAll(/^## (.+)$|^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (title !== undefined) heading = title
    else if (language !== undefined && code !== undefined) blocks.push({ heading, language, code })
  }
  return blocks
}

/** The one piece of a section that holds a text. @throws when the README has none or several */
export async function readmeCode(heading: string, language: string, holding = ''): Promise<string> {
  const found = (await readmeBlocks()).filter(
    (block) => block.heading === heading && block.language === language && block.code.includes(holding),
  )
  if (found.length !== 1 || !found[0]) {
    throw new Error(
      `The README has ${found.length} pieces of ${language} with "${holding}" under "${heading}". The test runs exactly one. Correct either.`,
    )
  }
  return found[0].code
}

/**
 * Replaces the README's example addresses by the test's own. @throws when one of them is not in the code, so that the README cannot drift
 * away unnoticed
 */
export function withAddresses(code: string, addresses: Readonly<Record<string, string>>): string {
  let text = code
  for (const [example, real] of Object.entries(addresses)) {
    if (!text.includes(example)) throw new Error(`"${example}" is not in this piece of the README:\n${code}`)
    text = text.replaceAll(example, real)
  }
  return text
}
