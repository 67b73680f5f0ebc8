import { usePart } from './part.js'

export interface BoneProps {
  shape: 'glyph' | 'avatar' | 'short' | 'line' | 'name' | 'thin' | 'cell' | 'input'
}

/** Where something will be, in the size it will have. */
export function Bone({ shape }: BoneProps) {
  return <span {...usePart('bone')} data-shape={shape} />
}

/** A row of a list that is on its way. */
export function BoneRow() {
  return (
    <div {...usePart('bone-row')}>
      <Bone shape="avatar" />
      <BoneLines />
      <Bone shape="cell" />
    </div>
  )
}

function BoneLines() {
  return (
    <div {...usePart('stack')} data-gap="6">
      <Bone shape="name" />
      <Bone shape="thin" />
    </div>
  )
}
