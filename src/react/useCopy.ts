import { useCallback, useEffect, useRef, useState } from 'react'

export type CopyState = 'idle' | 'copied' | 'refused'

/** How long a result stays on the button, in milliseconds. */
const resultTime = 2_000

/** Writes to the clipboard and reports the real outcome: `copied` only after the browser has accepted it. */
export function useCopy(): { copy: (text: string) => Promise<boolean>; state: CopyState } {
  const [state, setState] = useState<CopyState>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const copy = useCallback(async (text: string) => {
    clearTimeout(timer.current)
    let isCopied = false
    try {
      await navigator.clipboard.writeText(text)
      isCopied = true
    } catch {
      // No permission, an insecure page, or a frame without the permission: the caller then selects the text instead.
    }
    setState(isCopied ? 'copied' : 'refused')
    if (isCopied) timer.current = setTimeout(() => setState('idle'), resultTime)
    return isCopied
  }, [])

  return { copy, state }
}
