import { createContext, createElement, type ReactNode, useContext, useEffect, useRef } from 'react'
import { usePortalSettings } from '../portalContext.js'
import { usePart } from './part.js'

/** Remembers the screen whose heading was last shown, so that only a change of screen moves the focus. */
export interface ScreenFocus {
  last: string | null
}

export const ScreenFocusContext = createContext<ScreenFocus>({ last: null })

export interface ScreenHeadingProps {
  /** The screen this heading belongs to; when it changes, the focus moves here. */
  screen: string
  size?: 'page' | 'section'
  /** For screen readers only, because something visible below says the same. */
  isUnseen?: boolean
  id?: string
  children: ReactNode
}

/** The heading of a screen. It takes the focus when the screen changes, never when the portal first appears. */
export function ScreenHeading({ screen, size = 'page', isUnseen, id, children }: ScreenHeadingProps) {
  const { headingLevel } = usePortalSettings()
  const focus = useContext(ScreenFocusContext)
  const ref = useRef<HTMLHeadingElement>(null)
  const part = usePart('heading')

  useEffect(() => {
    const isChange = focus.last !== null && focus.last !== screen
    focus.last = screen
    if (isChange) ref.current?.focus()
  }, [focus, screen])

  return createElement(
    `h${headingLevel}`,
    { ...part, ref, id, tabIndex: -1, 'data-size': size === 'section' ? size : undefined, 'data-unseen': isUnseen ? '' : undefined },
    children,
  )
}

export interface SubheadingProps {
  /** Levels below the screen's heading: 1 for a card, 2 inside it. */
  depth?: 1 | 2
  id?: string | undefined
  /** Can be focused by script. */
  isFocusable?: boolean
  children: ReactNode
}

/** The heading of a card or of something in it. */
export function Subheading({ depth = 1, id, isFocusable, children }: SubheadingProps) {
  const { headingLevel } = usePortalSettings()
  const level = Math.min(6, headingLevel + depth)
  return createElement(`h${level}`, { ...usePart('subheading'), id, tabIndex: isFocusable ? -1 : undefined }, children)
}
