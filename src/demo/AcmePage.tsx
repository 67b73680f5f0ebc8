import type { ReactNode } from 'react'

const sections = ['General', 'Members', 'Security', 'Directory sync', 'Billing'] as const

/** Acme's settings page: the host. The portal inherits its font and colour scheme and nothing else. */
export function AcmePage({ children }: { children: ReactNode }) {
  return (
    <div className="acme">
      <div className="acme-top">
        <span className="acme-logo">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="9" />
            <path d="M9 22.5 16 9l7 13.5M12.2 18h7.6" />
          </svg>
          Acme
        </span>
        <span className="acme-customer">
          <span aria-hidden="true">FF</span>
          Fern &amp; Field
        </span>
      </div>
      <nav className="acme-nav" aria-label="Settings">
        <ul>
          {sections.map((section) => (
            <li key={section}>
              {section === 'Directory sync' ? (
                <a href="./" aria-current="page">
                  {section}
                </a>
              ) : (
                <span>{section}</span>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className="acme-main">{children}</div>
    </div>
  )
}
