import { useCallback, useEffect, useRef } from 'react'

/** Wraps a host's callback, which may be a different function at each render, in one that never changes. */
export function useLatest<Value>(callback: ((value: Value) => void) | undefined): (value: Value) => void {
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  })
  return useCallback((value: Value) => latest.current?.(value), [])
}
