import { useEffect, useState } from 'react'

/** Whether so many milliseconds have passed since it was first rendered. */
export function useAfter(milliseconds: number): boolean {
  const [isPast, setIsPast] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsPast(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return isPast
}
