import type { ReactNode } from 'react'
import { usePart } from './part.js'

export interface Fact {
  id: string
  term: ReactNode
  value: ReactNode
}

/** Terms and their values, separated by hairlines. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return <Pairs root={usePart('facts')} facts={facts} />
}

/** A few numbers that answer “how many”. */
export function Stats({ facts }: { facts: readonly Fact[] }) {
  return <Pairs root={usePart('stats')} facts={facts} />
}

function Pairs({ root, facts }: { root: ReturnType<typeof usePart>; facts: readonly Fact[] }) {
  return (
    <dl {...root}>
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
