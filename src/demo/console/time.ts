const format = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** The time of day, to the second. */
export const clockTime = (at: string) => format.format(new Date(at))
