import { type KeyboardEvent, useId } from 'react'

interface ConsoleTabsProps<Tab extends string> {
  tabs: readonly Tab[]
  current: Tab
  onChange: (tab: Tab) => void
  /** A number behind the word, where there is one above 0. */
  counts?: Partial<Record<Tab, number>>
}

/** The sections of a simulated console: arrow keys move and select. */
export function ConsoleTabs<Tab extends string>({ tabs, current, onChange, counts = {} }: ConsoleTabsProps<Tab>) {
  const id = useId()
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length] ?? current
    onChange(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className="oc-tabs" role="tablist" aria-label="Sections of the app" tabIndex={-1} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${id}-${tab}`}
          data-tab={tab}
          aria-selected={tab === current}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChange(tab)}
        >
          {tab}
          {(counts[tab] ?? 0) > 0 && <span>{counts[tab]}</span>}
        </button>
      ))}
    </div>
  )
}
