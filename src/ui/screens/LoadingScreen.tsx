import { Bone, BoneRow } from '../elements/Bone.js'
import { PageHeader, Shell, Stack, Toolbar, Unseen } from '../elements/layout.js'
import { usePart } from '../elements/part.js'
import { useMessages } from '../messages.js'
import { useAfter } from '../useAfter.js'

/** Milliseconds before a wait is shown: anything shorter would only flash. */
const patience = 300

const rows = ['a', 'b', 'c', 'd'] as const

/** A skeleton of what is loading; nothing at all for the first 300 ms. */
export function LoadingScreen() {
  const t = useMessages()
  const isShown = useAfter(patience)
  return (
    <Shell aria-busy="true">
      <Unseen role="status">{isShown ? t('portal.loading') : ''}</Unseen>
      {isShown && <Skeleton />}
    </Shell>
  )
}

/** The same without a word, while it is not known in which language. */
export function WaitingScreen() {
  return <Shell aria-busy="true">{useAfter(patience) && <Skeleton />}</Shell>
}

function Skeleton() {
  const card = usePart('card')
  return (
    <>
      <PageHeader aria-hidden="true">
        <Bone shape="glyph" />
        <Stack data-gap="8">
          <Bone shape="short" />
          <Bone shape="line" />
        </Stack>
      </PageHeader>
      <div {...card} aria-hidden="true">
        <Toolbar>
          <Bone shape="input" />
        </Toolbar>
        {rows.map((row) => (
          <BoneRow key={row} />
        ))}
      </div>
    </>
  )
}
