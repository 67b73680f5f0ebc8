import { type ComponentPropsWithoutRef, createContext, createElement, type ReactNode, useContext } from 'react'
import type { PartClassNames, PartName } from '../parts.js'

export const PartClassNamesContext = createContext<PartClassNames>({})

export interface PartAttributes {
  'data-part': PartName
  className: string | undefined
  /** The portal's own style of this element gives way to the host's class: see scripts/styles/strengthen.ts. */
  'data-host-class': '' | undefined
}

/** Attributes of a part: the name its style and its host's class go by. */
export function usePart(name: PartName): PartAttributes {
  const className = useContext(PartClassNamesContext)[name]
  return { 'data-part': name, className, 'data-host-class': className ? '' : undefined }
}

type Tag = 'div' | 'span' | 'p' | 'ul' | 'ol' | 'li' | 'dl' | 'section' | 'small' | 'time'

export type PartProps<T extends Tag> = Omit<ComponentPropsWithoutRef<T>, 'className' | 'style'> & {
  /** Space between the children in px, of the 4 px grid. */
  'data-gap'?: '6' | '8' | '12' | '20' | '24'
  'data-kind'?: string | undefined
  'data-push'?: ''
  children?: ReactNode
}

/** Makes a component of a part that is only a tag with a name: layout, cards and their rows. */
export function createPart<T extends Tag>(tag: T, name: PartName) {
  function Part(props: PartProps<T>) {
    return createElement(tag, { ...usePart(name), ...props })
  }
  Part.displayName = name
  return Part
}
