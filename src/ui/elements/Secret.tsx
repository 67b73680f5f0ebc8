import { useEffect, useRef } from 'react'
import { useBrowserLayoutEffect } from '../browserLayoutEffect.js'

/** A secret that is read in the moment it is shown or copied. Components hand this on, never its text. */
export interface Secret {
  /** Undefined once it is gone. */
  read: () => string | undefined
  /** Calls back when it goes away, until the returned function is called. */
  subscribe: (listener: () => void) => () => void
}

/** A value to paste: its text, or a secret. */
export type ShownValue = string | Secret

/** The text of a value, for this moment. */
export function readValue(value: ShownValue): string | undefined {
  return typeof value === 'string' ? value : value.read()
}

/**
 * Shows a secret in code type. The text is written into the element past the renderer, which keeps what it rendered; it is
 * taken out when the secret goes away and when the element does.
 */
export function SecretCode({ secret }: { secret: Secret }) {
  const ref = useRef<HTMLElement>(null)
  const { subscribe } = secret
  useBrowserLayoutEffect(() => {
    // At each render and only when it differs: what somebody selected stays selected.
    if (ref.current) write(ref.current, secret.read() ?? '')
  })
  useEffect(() => {
    const code = ref.current
    return subscribe(() => code && write(code, ''))
  }, [subscribe])
  useBrowserLayoutEffect(() => {
    const code = ref.current
    return () => {
      if (code) write(code, '')
    }
  }, [])
  return <code dir="ltr" translate="no" ref={ref} />
}

/** Writes the text with places where it may break, as `Code` does. */
function write(code: HTMLElement, text: string): void {
  if (code.textContent === text) return
  code.replaceChildren()
  // Without a regular expression: it would keep the text it last looked at (`RegExp.input`).
  let start = 0
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && !'/?-'.includes(text.charAt(index - 1))) continue
    if (start > 0) code.append(code.ownerDocument.createElement('wbr'))
    code.append(text.slice(start, index))
    start = index
  }
}
