import { useId } from 'react'
import { Glyph } from './monograms.js'
import { usePart } from './part.js'
import { Badge } from './status.js'

export interface Tile {
  value: string
  name: string
  /** The second line. */
  remark: string
  /** A limitation, shown before anyone starts. */
  warning?: string | undefined
}

export interface TilesProps {
  legend: string
  tiles: readonly Tile[]
  value: string
  onChange: (value: string) => void
}

/** One choice of several, as tiles: native radio buttons, so that arrow keys and screen readers work. */
export function Tiles({ legend, tiles, value, onChange }: TilesProps) {
  const name = useId()
  const tilePart = usePart('tile')
  return (
    <fieldset {...usePart('field')}>
      <legend>{legend}</legend>
      <div {...usePart('tiles')}>
        {tiles.map((tile) => (
          <label key={tile.value} {...tilePart}>
            <Glyph identityProvider={tile.value} />
            <div>
              <span>
                <span translate="no">{tile.name}</span>
                {tile.warning && (
                  <Badge tone="warn" icon="alert">
                    {tile.warning}
                  </Badge>
                )}
              </span>
              <small>{tile.remark}</small>
            </div>
            <input type="radio" name={name} value={tile.value} checked={tile.value === value} onChange={() => onChange(tile.value)} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
