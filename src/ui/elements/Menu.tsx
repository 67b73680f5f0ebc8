import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { IconButton } from './Button.js'
import { usePart } from './part.js'
import { rovingIndex } from './roving.js'

export interface MenuItem {
  id: string
  label: string
  icon?: IconName
  variant?: 'danger'
  onChoose: () => void
}

export interface MenuProps {
  label: string
  icon?: IconName
  size?: 'sm'
  align?: 'start' | 'end'
  items: readonly MenuItem[]
}

/**
 * A button that opens a list of actions.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function Menu({ label, icon = 'dots', size, align = 'end', items }: MenuProps) {
  const part = usePart('menu')
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!isOpen) return
    if (menu.current) keepInside(menu.current)
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const closeOutside = (event: PointerEvent) => {
      // Inside a shadow root the target is the root's host, so the composed path decides.
      if (anchor.current && !event.composedPath().includes(anchor.current)) setIsOpen(false)
    }
    const page = anchor.current?.ownerDocument
    page?.addEventListener('pointerdown', closeOutside)
    return () => page?.removeEventListener('pointerdown', closeOutside)
  }, [isOpen])

  const close = () => {
    setIsOpen(false)
    button.current?.focus()
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      return close()
    }
    const next = rovingIndex(event, index, items.length, 'vertical')
    if (next === undefined) return
    event.preventDefault()
    menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[next]?.focus()
  }
  const handleBlur = (event: FocusEvent) => {
    if (isOpen && event.relatedTarget instanceof Node && !anchor.current?.contains(event.relatedTarget)) setIsOpen(false)
  }
  const choose = (item: MenuItem) => {
    close()
    item.onChoose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left its content
    <span {...usePart('menu-anchor')} ref={anchor} onBlur={handleBlur}>
      <IconButton
        ref={button}
        icon={icon}
        size={size}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <div {...part} id={id} ref={menu} role="menu" aria-label={label} data-align={align}>
          {items.map((item, index) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-variant={item.variant}
              onClick={() => choose(item)}
              onKeyDown={(event) => handleKeyDown(event, index)}
            >
              {item.icon && <Icon name={item.icon} />}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </span>
  )
}

/** Moves an open menu in from the edge of the portal or the window, over which it would reach on a narrow screen. */
function keepInside(menu: HTMLElement): void {
  const { left, right } = menu.getBoundingClientRect()
  const around = menu.closest('.aps')?.getBoundingClientRect()
  const start = Math.max(0, around?.left ?? 0)
  const end = Math.min(menu.ownerDocument.documentElement.clientWidth, around?.right ?? Number.POSITIVE_INFINITY)
  const shift = left < start ? start - left : Math.min(0, end - right)
  if (shift !== 0) menu.style.translate = `${shift}px`
}
