/** Repeats sentences under several prefixes, because the ways of a guide share their last steps. */
export function underEach<Prefix extends string, Sentences extends Readonly<Record<string, string>>>(
  prefixes: readonly Prefix[],
  sentences: Sentences,
): Record<`${Prefix}.${keyof Sentences & string}`, string> {
  const entries = prefixes.flatMap((prefix) => Object.entries(sentences).map(([key, sentence]) => [`${prefix}.${key}`, sentence]))
  return Object.fromEntries(entries) as Record<`${Prefix}.${keyof Sentences & string}`, string> // fromEntries loses the key names
}
