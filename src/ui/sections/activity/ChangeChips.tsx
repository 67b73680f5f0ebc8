import type { AttributeChange } from '../../../contract/activity.js'
import { usePart } from '../../elements/part.js'
import { Name } from '../../elements/text.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'

/** Attributes before and after. */
export function ChangeChips({ changes }: { changes: readonly AttributeChange[] }) {
  const t = useMessages()
  const part = usePart('change')
  const nothing = t('activity.empty_value')
  return changes.map(({ attribute, before, after }) => (
    <p key={attribute} {...part}>
      <span>{attribute}</span>
      <del>
        <Name>{before ?? nothing}</Name>
      </del>
      <Icon name="arrow" isDirectional />
      <ins>
        <Name>{after ?? nothing}</Name>
      </ins>
    </p>
  ))
}
