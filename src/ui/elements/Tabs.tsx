import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { usePart } from './part.js'
import { rovingIndex } from './roving.js'

export interface Tab<Name extends string> {
  name: Name
  label: string
  /** A number beside the word. */
  count?: ReactNode
}

export interface TabsProps<Name extends string> {
  /** Unique on the page; ties tabs to their panel. */
  id: string
  label: string
  tabs: readonly Tab<Name>[]
  current: Name
  /** Never called with the current tab. */
  onChange: (name: Name) => void
  /** Underlined tabs, or a segmented control. */
  look?: 'tabs' | 'segmented'
}

/**
 * The sections of one screen: arrow keys move and select at once, Tab continues into the panel.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs<Name extends string>({ id, label, tabs, current, onChange, look = 'tabs' }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null)
  const choose = (name: Name) => name !== current && onChange(name)
  const handleKeyDown = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    const next = rovingIndex(event, index, tabs.length, 'horizontal')
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab) return
    event.preventDefault()
    choose(tab.name)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus()
  }
  return (
    <div {...usePart(look)} ref={list} role="tablist" aria-label={label}>
      {tabs.map((tab, index) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.name}`}
          aria-selected={tab.name === current}
          aria-controls={tab.name === current ? `${id}-panel` : undefined}
          tabIndex={tab.name === current ? 0 : -1}
          onClick={() => choose(tab.name)}
          onKeyDown={(event) => handleKeyDown(event, index)}
        >
          {tab.label}
          {tab.count !== undefined && <span> {tab.count}</span>}
        </button>
      ))}
    </div>
  )
}

export interface TabPanelProps {
  id: string
  current: string
  children: ReactNode
}

/** The content of the selected tab. */
export function TabPanel({ id, current, children }: TabPanelProps) {
  return (
    <div {...usePart('stack')} data-gap="24" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-tab-${current}`}>
      {children}
    </div>
  )
}
