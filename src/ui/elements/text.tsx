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

/** A secondary sentence. */
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

/** A label of the identity provider's console, exactly as written there: bold, English, never translated. */
export function ConsoleLabel({ children }: { children: string }) {
  return (
    <b lang="en" dir="ltr" translate="no">
      {children}
    </b>
  )
}

/** Maximum characters shown of a name; anything longer is not a name, and rendering all of it can block the page. */
const longestName = 256

/** Names and addresses keep their own direction inside a sentence. */
export function Name({ children }: { children: string }) {
  return <bdi>{children.length > longestName ? `${children.slice(0, longestName)}…` : children}</bdi>
}

/** A masked secret: its last four characters. */
export function maskedToken(lastFour: string, dots = 4): string {
  return `${'•'.repeat(dots)}${lastFour}`
}

/** An address that wraps after its punctuation, and elsewhere only where it has to. */
export function Address({ children }: { children: string }) {
  const [first, ...rest] = children.split(/(?<=[/?-])/)
  return (
    <bdi dir="ltr" translate="no">
      {first}
      {rest.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is identified by its position in the value
        <Fragment key={index}>
          <wbr />
          {piece}
        </Fragment>
      ))}
    </bdi>
  )
}

/** A monospaced value that may wrap anywhere, preferably after the punctuation of a URL. It keeps its own lines. */
export function Code({ children }: { children: string }) {
  return (
    <code data-lines={children.includes('\n') ? '' : undefined}>
      <Address>{children}</Address>
    </code>
  )
}
