import { Fragment, type ReactNode } from 'react'

export interface TextProps {
  id?: string | undefined
  isPushed?: boolean
  children: ReactNode
}

/** The second line: smaller and muted. */
export function Small({ id, isPushed, children }: TextProps) {
  return (
    <p id={id} data-tone="small" data-push={isPushed ? '' : undefined}>
      {children}
    </p>
  )
}

/** A sentence that comes second. */
export function Muted({ id, children }: TextProps) {
  return (
    <p id={id} data-tone="muted">
      {children}
    </p>
  )
}

/** The name of a row. */
export function Strong({ id, children }: TextProps) {
  return (
    <p id={id} data-tone="strong">
      {children}
    </p>
  )
}

/** A label of the identity provider's console, as it stands there: bold, English, never translated. */
export function ConsoleLabel({ children }: { children: string }) {
  return (
    <b lang="en" dir="ltr" translate="no">
      {children}
    </b>
  )
}

/** Characters of a name that are shown; a longer one is no name, and drawing it all can hold up the page. */
const longestName = 256

/** Names and addresses keep their own direction inside a sentence. */
export function Name({ children }: { children: string }) {
  return <bdi>{children.length > longestName ? `${children.slice(0, longestName)}…` : children}</bdi>
}

/** A masked secret: its last four characters. */
export function maskedToken(lastFour: string, dots = 4): string {
  return `${'•'.repeat(dots)}${lastFour}`
}

/** A value in code type that may break anywhere, best after the marks of an address. */
export function Code({ children }: { children: string }) {
  const [first, ...rest] = children.split(/(?<=[/?-])/)
  return (
    <code dir="ltr" translate="no">
      {first}
      {rest.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the value
        <Fragment key={index}>
          <wbr />
          {piece}
        </Fragment>
      ))}
    </code>
  )
}
