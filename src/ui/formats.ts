import { useContext, useMemo } from 'react'
import { relativeTime } from '../core/relativeTime.js'
import { dateLocale } from '../locales/languages.js'
import { LanguageContext, useMessages } from './messages.js'
import { usePortalSettings } from './portalContext.js'

export interface Formats {
  /** When something happened, as an adverb that fits any sentence: `12 sec ago`, `yesterday`, `19 Nov` (`am 19. Nov.`). */
  relative: (iso: string, now?: number) => string
  /** `3 Oct 2026`. */
  date: (iso: string) => string
  /** `21 Nov 2026, 14:07:52 UTC`: unambiguous. */
  moment: (iso: string) => string
  /** `14:02:11`. */
  time: (iso: string) => string
  /** `3 Nov 2026, 09:15`: for “since” and “until”, before which an adverb does not fit. */
  minute: (iso: string) => string
  /** `today, 14:02:11` or `3 Nov 2026, 09:15`: for a list of events. */
  event: (iso: string, now?: number) => string
  /** `Today`, `Yesterday` or the date, for the heading over a day's events. */
  day: (iso: string, now?: number) => string
  number: (value: number) => string
}

/** Formats dates and numbers for the reader, in the host's time zone, else in `fallbackZone`, else in the reader's own. */
export function useFormats(fallbackZone?: string): Formats {
  const t = useMessages()
  const { locale } = useContext(LanguageContext)
  const { timeZone: portalZone } = usePortalSettings()
  const timeZone = portalZone ?? fallbackZone

  return useMemo(() => {
    const dates = dateLocale(locale)
    const ago = new Intl.RelativeTimeFormat(dates, { style: 'short', numeric: 'auto' })
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(dates, { ...options, ...(timeZone ? { timeZone } : {}) })
    const date = format({ day: 'numeric', month: 'short', year: 'numeric' })
    const shortDate = format({ day: 'numeric', month: 'short' })
    const time = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
    const minute = format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const moment = format({
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    })
    const number = new Intl.NumberFormat(locale)
    const dayBefore = (now: number) => date.format(now - 86_400_000)
    const isYesterday = (at: number, now: number) => date.format(at) === dayBefore(now)

    const relative = (iso: string, now = Date.now()) => {
      const at = Date.parse(iso)
      const since = relativeTime(at, now, isYesterday)
      if (since.unit === 'now') return t('time.now')
      if (since.unit === 'yesterday') return ago.format(-1, 'day')
      if ('count' in since) return ago.format(-since.count, since.unit)
      const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
      return t('time.on_date', { date: (isThisYear ? shortDate : date).format(at) })
    }
    const day = (iso: string, now = Date.now()) => {
      const text = date.format(Date.parse(iso))
      if (text === date.format(now)) return t('time.today')
      return text === dayBefore(now) ? t('time.yesterday_title') : text
    }
    const event = (iso: string, now = Date.now()) => {
      const at = Date.parse(iso)
      return date.format(at) === date.format(now) ? t('time.today_at', { time: time.format(at) }) : minute.format(at)
    }
    return {
      relative,
      day,
      event,
      date: (iso) => date.format(Date.parse(iso)),
      minute: (iso) => minute.format(Date.parse(iso)),
      moment: (iso) => moment.format(Date.parse(iso)),
      time: (iso) => time.format(Date.parse(iso)),
      number: (value) => number.format(value),
    }
  }, [t, locale, timeZone])
}
