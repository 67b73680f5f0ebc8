import type { PasteValues } from '../../guides/paste.js'
import type { Picture, PictureRow } from '../../guides/types.js'
import { DrawnButton, DrawnChecks, DrawnField, DrawnList, DrawnTabs } from './DrawnRows.js'
import { usePart } from './part.js'

export interface DrawingProps {
  picture: Picture
  /** The whole form in two or three sentences. */
  alt: string
  /** Secrets are masked: a drawing never shows a token. */
  values: PasteValues
}

/** A drawing of the identity provider's form: its order and labels, the filled-in values, and one marker. Nothing in it is interactive. */
export function Drawing({ picture, alt, values }: DrawingProps) {
  const form = usePart('drawn-form')
  return (
    <div role="img" aria-label={alt}>
      <div {...usePart('drawn')} dir="ltr" lang="en" translate="no">
        <header>
          {picture.breadcrumb.map((place) => (
            <span key={place}>{place}</span>
          ))}
        </header>
        <div {...form}>
          {picture.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a drawing never move, so their position identifies them
            <Row key={`${row.kind}-${index}`} row={row} values={values} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Row({ row, values }: { row: PictureRow; values: PasteValues }) {
  if (row.kind === 'heading') return <b data-full="">{row.text}</b>
  if (row.kind === 'tabs') return <DrawnTabs row={row} />
  if (row.kind === 'list') return <DrawnList row={row} />
  if (row.kind === 'button') return <DrawnButton label={row.label} isMarked={row.isMarked} />
  if (row.kind === 'checks') return <DrawnChecks row={row} />
  return <DrawnField row={row} values={values} />
}
