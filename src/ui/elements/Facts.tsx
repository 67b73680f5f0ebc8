import type { ReactNode } from 'react'
import { usePart } from './part.js'

export interface Fact {
  id: string
  term: ReactNode
  value: ReactNode
}

/** Terms and their values, separated by hairlines. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl {...usePart('facts')}>
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A few numbers that answer “how many”. */
export function Stats({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl {...usePart('stats')}>
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
