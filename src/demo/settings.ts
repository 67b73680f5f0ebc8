import { type Visitor, visitorNames } from '../mocks/visitors.js'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const widths = ['full', '768', '360'] as const
export type Width = (typeof widths)[number]
export const sides = ['acme', 'idp', 'receiver'] as const
export type Side = (typeof sides)[number]

/** What the demo's own controls say, all of it in the address: `?person=viewer&theme=dark&width=360&window=receiver#people`. */
export interface DemoSettings {
  visitor: Visitor
  theme: Theme
  width: Width
  side: Side
}

/** What an address leaves out: beside each other where there is room, Acme alone where there is not. */
const usual = (): DemoSettings => ({
  visitor: 'admin',
  theme: 'auto',
  width: 'full',
  side: matchMedia('(width >= 1180px)').matches ? 'idp' : 'acme',
})

const parameters = { visitor: 'person', theme: 'theme', width: 'width', side: 'window' } as const satisfies Record<
  keyof DemoSettings,
  string
>

/** The settings an address names; what it does not name, or what there is not, is as usual. */
export function readSettings(search: string): DemoSettings {
  const given = new URLSearchParams(search)
  const read = <Value extends string>(parameter: string, values: readonly Value[]) => values.find((value) => value === given.get(parameter))
  const { visitor, theme, width, side } = usual()
  return {
    visitor: read(parameters.visitor, visitorNames) ?? visitor,
    theme: read(parameters.theme, themes) ?? theme,
    width: read(parameters.width, widths) ?? width,
    side: read(parameters.side, sides) ?? side,
  }
}

/** The address of these settings, without what is as usual. */
export function searchOf(settings: DemoSettings): string {
  const standard = usual()
  const search = new URLSearchParams()
  for (const name of Object.keys(parameters) as (keyof DemoSettings)[]) {
    if (settings[name] !== standard[name]) search.set(parameters[name], settings[name])
  }
  const text = search.toString()
  return text && `?${text}`
}
