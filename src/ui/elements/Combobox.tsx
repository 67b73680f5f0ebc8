import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { Icon } from '../icons/Icon.js'
import { usePart } from './part.js'
import { rovingIndex } from './roving.js'
import { Name } from './text.js'

export interface ComboboxOption {
  id: string
  name: string
  /** A second line: what tells it from others of its name. */
  remark?: string
}

export interface ComboboxProps {
  label: string
  text: string
  onText: (text: string) => void
  /** Undefined while they are on their way. */
  options: readonly ComboboxOption[] | undefined
  /** Below the options: that there are none, or more than these. */
  remark: string | undefined
  onOpenChange: (isOpen: boolean) => void
  onChoose: (option: ComboboxOption) => void
}

/**
 * A field that finds one of many by its name.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox({ label, text, onText, options, remark, onOpenChange, onChoose }: ComboboxProps) {
  const id = useId()
  const input = usePart('input')
  const list = usePart('options')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const box = useRef<HTMLDivElement>(null)
  const current = options?.[active]

  const open = (next: boolean) => {
    setIsOpen(next)
    setActive(-1)
    if (next !== isOpen) onOpenChange(next)
  }
  const choose = (option: ComboboxOption) => {
    // Left first: browsers differ in what they report of a field that is removed while it has the focus.
    box.current?.querySelector('input')?.blur()
    open(false)
    onChoose(option)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      return open(false)
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault()
      return choose(current)
    }
    // Home and End belong to the text.
    if (event.key === 'Home' || event.key === 'End' || event.nativeEvent.isComposing) return
    const start = active === -1 && event.key === 'ArrowUp' ? 0 : active
    const next = rovingIndex(event, start, options?.length ?? 0, 'vertical')
    if (next === undefined) return
    event.preventDefault()
    if (!isOpen) return open(true)
    setActive(next)
    box.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' })
  }
  const handleBlur = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget)) open(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left its content
    <div {...usePart('combobox')} ref={box} onBlur={handleBlur}>
      <input
        {...input}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && current ? `${id}-${active}` : undefined}
        placeholder={label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => open(true)}
        onClick={() => open(true)}
        onChange={(event) => {
          open(true)
          onText(event.target.value)
        }}
        onKeyDown={handleKeyDown}
      />
      <Icon name="down" />
      {isOpen && (
        <div {...list}>
          <div role="listbox" id={`${id}-list`} aria-label={label} aria-busy={options === undefined}>
            {options?.map((option, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
              <div
                key={option.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <Name>{option.name}</Name>
                {option.remark && <small>{option.remark}</small>}
              </div>
            ))}
          </div>
          {remark && <p data-tone="small">{remark}</p>}
        </div>
      )}
    </div>
  )
}
