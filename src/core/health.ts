import type { HealthState } from '../contract/health.js'

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'neutral'

/** How a health state looks: shape, colour and word agree. The server decides the state, this only its appearance. */
export interface HealthLook {
  tone: Tone
  icon: 'ok' | 'alert' | 'clock' | 'pause' | 'key' | 'open' | 'pulse'
}

export const healthLooks: Record<HealthState, HealthLook> = {
  not_set_up: { tone: 'neutral', icon: 'open' },
  waiting: { tone: 'info', icon: 'pulse' },
  connected: { tone: 'ok', icon: 'ok' },
  needs_attention: { tone: 'warn', icon: 'alert' },
  quiet: { tone: 'warn', icon: 'clock' },
  paused: { tone: 'neutral', icon: 'pause' },
  token_expiring: { tone: 'warn', icon: 'key' },
  token_expired: { tone: 'bad', icon: 'key' },
}
