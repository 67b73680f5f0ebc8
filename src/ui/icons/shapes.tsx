import type { ReactNode } from 'react'

/** The portal's icons on a 16 by 16 grid, drawn as strokes in the colour of the surrounding text. */
export const shapes = {
  alert: (
    <>
      <path d="M7.1 2.6 1.7 11.9c-.4.7.1 1.6.9 1.6h10.8c.8 0 1.3-.9.9-1.6L8.9 2.6a1 1 0 0 0-1.8 0z" />
      <path d="M8 6.25v3M8 11.3v.01" />
    </>
  ),
  arrow: <path d="M3 8h10M9.25 4.25 13 8l-3.75 3.75" />,
  back: <path d="M13 8H3M6.75 4.25 3 8l3.75 3.75" />,
  book: (
    <path d="M8 4.25C6.8 3.2 4.9 2.9 2.5 3v9.25c2.4-.1 4.3.2 5.5 1.25 1.2-1.05 3.1-1.35 5.5-1.25V3c-2.4-.1-4.3.2-5.5 1.25zM8 4.25v9.25" />
  ),
  check: <path d="M3.5 8.5l3 3 6-7" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  copy: (
    <>
      <rect x="5.75" y="5.75" width="7.5" height="7.5" rx="1.75" />
      <path d="M3.8 10.2a1.5 1.5 0 0 1-1.05-1.4V4.25c0-.83.67-1.5 1.5-1.5H8.8c.66 0 1.2.44 1.4 1.05" />
    </>
  ),
  dots: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />,
  down: <path d="M4.5 6.25 8 9.75l3.5-3.5" />,
  download: <path d="M8 2.5v7.25M5 7l3 3 3-3M2.75 13h10.5" />,
  edit: <path d="M10.5 3.25l2.25 2.25-7.5 7.5-3 .75.75-3zM9 4.75 11.25 7" />,
  eye: (
    <>
      <path d="M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8z" />
      <circle cx="8" cy="8" r="1.75" />
    </>
  ),
  eyeoff: (
    <>
      <path d="M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8z" />
      <path d="M2.75 13.25l10.5-10.5" />
    </>
  ),
  fail: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6 6l4 4M10 6l-4 4" />
    </>
  ),
  groups: (
    <>
      <circle cx="6" cy="5.5" r="2.25" />
      <path d="M1.75 13c.4-2.1 2-3.4 4.25-3.4s3.85 1.3 4.25 3.4M10.5 3.4a2.25 2.25 0 0 1 0 4.2M12 9.9c1.2.5 2 1.6 2.25 3.1" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.25v3.5M8 5.2v.01" />
    </>
  ),
  key: (
    <>
      <circle cx="5.25" cy="10.75" r="2.5" />
      <path d="M7.1 8.9l5.65-5.65M10.5 5.5l2 2" />
    </>
  ),
  less: <path d="M3.25 8h9.5" />,
  link: (
    <path d="M6.75 9.25a2.5 2.5 0 0 0 3.55 0l2.2-2.2a2.5 2.5 0 0 0-3.55-3.55l-.7.7M9.25 6.75a2.5 2.5 0 0 0-3.55 0L3.5 8.95a2.5 2.5 0 0 0 3.55 3.55l.7-.7" />
  ),
  lock: (
    <>
      <rect x="3.25" y="7" width="9.5" height="6.25" rx="1.5" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </>
  ),
  mail: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.5" />
      <path d="M2.5 4.75 8 8.75l5.5-4" />
    </>
  ),
  minus: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.25 8h5.5" />
    </>
  ),
  offline: (
    <path d="M2.25 2.25l11.5 11.5M5.4 8.9A4 4 0 0 1 7 8.1M2.9 6.3a8 8 0 0 1 2.3-1.5M7.9 4a8 8 0 0 1 5.2 2.3M10.2 8.6l.5.4M8 12v.01" />
  ),
  ok: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.25 8.25l2 2 3.5-4" />
    </>
  ),
  open: <circle cx="8" cy="8" r="6" strokeDasharray="2.1 2.6" />,
  pause: <path d="M5.75 3.5v9M10.25 3.5v9" />,
  play: <path d="M5.25 3.25v9.5L12.5 8z" />,
  plus: <path d="M8 3.25v9.5M3.25 8h9.5" />,
  pulse: <path d="M1.75 8H4.5l2-4.75 3 9.5 2-4.75h2.75" />,
  remove: <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />,
  retry: <path d="M13 8a5 5 0 1 1-1.6-3.65L13 5.75M13 2.75v3h-3" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="M10.25 10.25l3 3" />
    </>
  ),
  shield: <path d="M8 1.75l5.25 2v4c0 3.2-2.2 5.5-5.25 6.5-3.05-1-5.25-3.3-5.25-6.5v-4z" />,
  sort: <path d="M8 3.25v9.5M4.75 9.5 8 12.75l3.25-3.25" />,
  swap: <path d="M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13" />,
  trash: <path d="M2.75 4.25h10.5M6 4.25V2.75h4v1.5M4.25 4.25l.6 9h6.3l.6-9" />,
  user: (
    <>
      <circle cx="8" cy="5.25" r="2.5" />
      <path d="M3 13.25c.6-2.4 2.5-3.75 5-3.75s4.4 1.35 5 3.75" />
    </>
  ),
  userminus: (
    <>
      <circle cx="6.5" cy="5.25" r="2.5" />
      <path d="M1.75 13.25c.5-2.4 2.3-3.75 4.75-3.75 1.2 0 2.2.3 3 .9M10.25 11.25h4.5" />
    </>
  ),
  userplus: (
    <>
      <circle cx="6.5" cy="5.25" r="2.5" />
      <path d="M1.75 13.25c.5-2.4 2.3-3.75 4.75-3.75 1.2 0 2.2.3 3 .9M12.5 9v4.5M10.25 11.25h4.5" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes
