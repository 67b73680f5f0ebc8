import { type KeyboardEvent, useId, useState, useSyncExternalStore } from 'react'
import { subscribeToClock } from '../clock.js'
import { type Formats, useFormats } from '../formats.js'
import { usePart } from './part.js'

export type TimeFormat = 'relative' | 'date' | 'minute' | 'moment' | 'time' | 'event'

export interface TimeProps {
  value: string
  format?: TimeFormat
  tone?: 'small' | undefined
  isPushed?: boolean
}

/** Without a zone from the host, a server renders times in UTC: it knows neither the reader's zone nor when the page will be read. */
function useTimeText(value: string, format: TimeFormat): { text: string; moment: string } {
  const formats = useFormats()
  const serverFormats = useFormats('UTC')
  const write = (by: Formats, as: TimeFormat) => by[as](value)
  const text = useSyncExternalStore(
    subscribeToClock,
    () => write(formats, format),
    () => write(serverFormats, format === 'relative' || format === 'event' ? 'moment' : format),
  )
  const moment = useSyncExternalStore(
    subscribeToClock,
    () => formats.moment(value),
    () => serverFormats.moment(value),
  )
  return { text, moment }
}

/** A relative time; the exact one appears under the pointer. */
export function Time({ value, format = 'relative', tone, isPushed }: TimeProps) {
  const { text, moment } = useTimeText(value, format)
  return (
    <time dateTime={value} title={moment} data-tone={tone} data-push={isPushed ? '' : undefined}>
      {text}
    </time>
  )
}

/** A relative time that matters: the exact one also opens by keyboard, stays while pointed at, and closes with Escape. */
export function When({ value }: { value: string }) {
  const { text, moment } = useTimeText(value, 'relative')
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const open = () => setIsOpen(true)
  const close = () => setIsOpen(false)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  }
  return (
    <button
      {...usePart('when')}
      type="button"
      aria-describedby={isOpen ? id : undefined}
      onFocus={open}
      onBlur={close}
      onPointerEnter={open}
      onPointerLeave={close}
      onKeyDown={handleKeyDown}
    >
      <time dateTime={value}>{text}</time>
      {isOpen && (
        <span id={id} role="tooltip">
          {moment}
        </span>
      )}
    </button>
  )
}
