import type { Storage } from '../storage/types.js'
import type { Instrument } from './instrument.js'

/** Several instruments as one, the first on the outside. */
export function composeInstruments(all: readonly Instrument[]): Required<Instrument> {
  return {
    attach(gauges) {
      for (const { attach } of all) attach?.(gauges)
    },
    committed(commit) {
      for (const { committed } of all) committed?.(commit)
    },
    request: (record, headers, answer) =>
      all.reduceRight<typeof answer>((inner, { request }) => (request ? () => request(record, headers, inner) : inner), answer)(),
    transaction: (run) => all.reduceRight<typeof run>((inner, { transaction }) => (transaction ? () => transaction(inner) : inner), run)(),
  }
}

/** The storage, whose transactions are watched; the same one when nobody watches them. */
export function watchedStorage(storage: Storage, all: readonly Instrument[]): Storage {
  if (!all.some(({ transaction }) => transaction)) return storage
  const { transaction } = composeInstruments(all)
  return { ...storage, write: (work, options) => transaction(() => storage.write(work, options)) }
}
