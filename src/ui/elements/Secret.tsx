import { useEffect, useRef } from 'react'
import { useBrowserLayoutEffect } from '../browserLayoutEffect.js'

/** A secret that is read only when it is shown or copied. Components pass this object on, never the text. */
export interface Secret {
  /** Undefined once it is gone. */
  read: () => string | undefined
  /** Calls the listener when the secret is removed, until the returned function is called. */
  subscribe: (listener: () => void) => () => void
}

/** A value to paste: its text, or a secret. */
export type ShownValue = string | Secret

/** Reads the text of a value. */
export function readValue(value: ShownValue): string | undefined {
  return typeof value === 'string' ? value : value.read()
}

/**
 * Shows a secret in a monospaced font. The text is written to the element directly, because the renderer keeps what it rendered; it is
 * removed together with the secret or the element.
 */
export function SecretCode({ secret }: { secret: Secret }) {
  const ref = useRef<HTMLElement>(null)
  const { subscribe } = secret
  useBrowserLayoutEffect(() => {
    // Runs after every render but writes only a changed text, so that a selection survives.
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
  // No regular expression here: it would keep the last text it matched (`RegExp.input`).
  let start = 0
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && !'/?-'.includes(text.charAt(index - 1))) continue
    if (start > 0) code.append(code.ownerDocument.createElement('wbr'))
    code.append(text.slice(start, index))
    start = index
  }
}
