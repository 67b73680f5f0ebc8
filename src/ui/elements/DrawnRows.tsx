import { type PasteValues, pasteText } from '../../guides/paste.js'
import type { Paste, PictureRow } from '../../guides/types.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { Mark } from './DrawnMark.js'
import { usePart } from './part.js'
import { Code } from './text.js'

export function DrawnField({ row, values }: { row: Extract<PictureRow, { kind: 'field' }>; values: PasteValues }) {
  const t = useMessages()
  const part = usePart('drawn-field')
  const isCode = row.value.kind === 'text' ? row.value.language !== undefined : row.value.kind !== 'empty'
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
  return value.kind === 'base_url' || (value.kind === 'text' && value.language) ? <Code>{text}</Code> : text
}

export function DrawnChecks({ row }: { row: Extract<PictureRow, { kind: 'checks' }> }) {
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

export function DrawnButton({ label, isMarked }: { label: string; isMarked: true | undefined }) {
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

export function DrawnTabs({ row }: { row: Extract<PictureRow, { kind: 'tabs' }> }) {
  const t = useMessages()
  return (
    <div {...usePart('drawn-tabs')} data-full="">
      {row.labels.map((label) => {
        const isCurrent = label === row.current
        return (
          <div key={label} data-current={isCurrent ? '' : undefined}>
            {isCurrent && row.isMarked ? (
              <Mark word={t('guide.open_here')} isHugging>
                {label}
              </Mark>
            ) : (
              label
            )}
          </div>
        )
      })}
    </div>
  )
}

export function DrawnList({ row }: { row: Extract<PictureRow, { kind: 'list' }> }) {
  const t = useMessages()
  return (
    <>
      {row.label && <span data-top="">{row.label}</span>}
      <ul {...usePart('drawn-list')} data-col2={row.label ? '' : undefined} data-full={row.label ? undefined : ''}>
        {row.items.map(({ text, mark }) => (
          <li key={text}>{mark ? <Mark word={t(`guide.${mark}_here`)}>{text}</Mark> : text}</li>
        ))}
      </ul>
    </>
  )
}
