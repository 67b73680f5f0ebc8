import { type ReactNode, useEffect, useRef } from 'react'

/** The bar and the prompts, always in sight. The windows below stick to its lower edge, which moves as prompts come and go. */
export function DemoTop({ children }: { children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = top.current
    if (!element) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty('--top', `${element.offsetHeight}px`))
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty('--top')
    }
  }, [])
  return (
    <div className="demo-top" ref={top}>
      {children}
    </div>
  )
}
