import type { ReactNode } from 'react'

interface ConsoleFrameProps {
  /** `Okta`: what the region is called, and whose simulation it is. */
  provider: string
  /** The company that neither made nor endorses it. */
  maker: string
  title: string
  error: string | null
  children: ReactNode
}

/** The window of a simulated console: whose it is, that it is a simulation, and what went wrong last. */
export function ConsoleFrame({ provider, maker, title, error, children }: ConsoleFrameProps) {
  return (
    <section className="oc" aria-label={`${provider}, simulated`}>
      <header className="oc-head">
        <div>
          <span aria-hidden="true">{provider.charAt(0)}</span>
          <div>
            <h2>{title}</h2>
            <p>A simulation, not made or endorsed by {maker}. It sends real SCIM requests, and from this machine, so loopback works.</p>
          </div>
        </div>
      </header>
      {error && (
        <p className="oc-result oc-error" data-tone="bad" role="alert">
          {error}
        </p>
      )}
      {children}
    </section>
  )
}
