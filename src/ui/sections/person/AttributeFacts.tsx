import { Facts } from '../../elements/Facts.js'
import { Name } from '../../elements/text.js'

/** SCIM attributes by name, each with its value as text. */
export function AttributeFacts({ attributes }: { attributes: readonly (readonly [name: string, value: string])[] }) {
  return (
    <Facts
      facts={attributes.map(([name, value]) => ({
        id: name,
        term: (
          <code lang="en" translate="no">
            {name}
          </code>
        ),
        value: <Name>{value}</Name>,
      }))}
    />
  )
}
