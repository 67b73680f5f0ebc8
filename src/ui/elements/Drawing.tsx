import type { ReactNode } from 'react'
import { type PasteValues, pasteText } from '../../guides/paste.js'
import type { Paste, Picture, PictureRow } from '../../guides/types.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { usePart } from './part.js'
import { Code } from './text.js'

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
  if (row.kind === 'tabs') return <DrawnTabs labels={row.labels} current={row.current} />
  if (row.kind === 'button') return <DrawnButton label={row.label} isMarked={row.isMarked} />
  if (row.kind === 'checks') return <DrawnChecks row={row} />
  return <DrawnField row={row} values={values} />
}

function DrawnField({ row, values }: { row: Extract<PictureRow, { kind: 'field' }>; values: PasteValues }) {
  const t = useMessages()
  const part = usePart('drawn-field')
  const isCode = row.value.kind === 'base_url' || row.value.kind === 'token' || row.value.kind === 'bearer_token'
  const field = (
    <span {...part} data-mono={isCode ? '' : undefined} data-select={row.control === 'select' ? '' : undefined}>
      {row.value.kind !== 'empty' && <Filled value={row.value} values={values} />}
      {row.control === 'select' && <Icon name="down" />}
    </span>
  )
  return (
    <>
      <span>{row.label}</span>
      {row.isMarked ? (
        <Mark word={t(row.control === 'select' ? 'guide.choose_here' : 'guide.paste_here')}>
          {row.prefix && <span>{row.prefix}</span>}
          {field}
        </Mark>
      ) : (
        field
      )}
    </>
  )
}

function Filled({ value, values }: { value: Paste; values: PasteValues }) {
  const text = pasteText(value, values)
  return value.kind === 'base_url' ? <Code>{text}</Code> : text
}

function DrawnChecks({ row }: { row: Extract<PictureRow, { kind: 'checks' }> }) {
  const t = useMessages()
  const part = usePart('boxes')
  const boxes = (
    <ul {...part}>
      {row.options.map((option) => (
        <li key={option.label}>
          {option.isMarked && !row.isMarked ? (
            <Mark word={t('guide.choose_here')} isHugging>
              <Box isOn={option.isOn} isRound={row.control === 'radio'} />
              {option.label}
            </Mark>
          ) : (
            <>
              <Box isOn={option.isOn} isRound={row.control === 'radio'} />
              {option.label}
            </>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {row.label && <span data-top="">{row.label}</span>}
      <div data-col2="">{row.isMarked ? <Mark word={t('guide.tick_here')}>{boxes}</Mark> : boxes}</div>
    </>
  )
}

function Box({ isOn, isRound }: { isOn: boolean; isRound: boolean }) {
  return <span {...usePart('box')} data-on={isOn ? '' : undefined} data-round={isRound ? '' : undefined} />
}

function DrawnButton({ label, isMarked }: { label: string; isMarked: true | undefined }) {
  const t = useMessages()
  const part = usePart('drawn-button')
  const button = <span {...part}>{label}</span>
  return (
    <div data-col2="">
      {isMarked ? (
        <Mark word={t('guide.press_here')} isHugging>
          {button}
        </Mark>
      ) : (
        button
      )}
    </div>
  )
}

function DrawnTabs({ labels, current }: { labels: readonly string[]; current: string }) {
  return (
    <div {...usePart('drawn-tabs')} data-full="">
      {labels.map((label) => (
        <span key={label} data-current={label === current ? '' : undefined}>
          {label}
        </span>
      ))}
    </div>
  )
}

/** Marks the one thing the step is about. */
function Mark({ word, isHugging, children }: { word: string; isHugging?: boolean; children: ReactNode }) {
  return (
    <div {...usePart('mark')} data-hug={isHugging ? '' : undefined}>
      {children}
      <em>
        <Icon name="back" />
        {word}
      </em>
    </div>
  )
}
