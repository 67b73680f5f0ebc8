import { usePart } from './part.js'

export interface BoneProps {
  shape: 'glyph' | 'avatar' | 'short' | 'line' | 'name' | 'thin' | 'cell' | 'input'
}

/** A placeholder of the size the content will have. */
export function Bone({ shape }: BoneProps) {
  return <span {...usePart('bone')} data-shape={shape} />
}

/** A placeholder for a row of a list that is loading. */
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
