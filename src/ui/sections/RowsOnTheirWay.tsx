import { BoneRow } from '../elements/Bone.js'
import { useMessages } from '../messages.js'
import { useAfter } from '../useAfter.js'

/** Placeholders for four rows, once the wait is worth showing. */
export function RowsOnTheirWay() {
  const t = useMessages()
  if (!useAfter(300)) return null
  return (
    <div aria-busy="true" role="img" aria-label={t('portal.loading')}>
      <BoneRow />
      <BoneRow />
      <BoneRow />
      <BoneRow />
    </div>
  )
}
