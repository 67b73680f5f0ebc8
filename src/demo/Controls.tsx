import { type Visitor, visitorNames } from '../mocks/visitors.js'
import { ResetButton } from './ResetButton.js'
import { type DemoSettings, type Theme, themes, type Width, widths } from './settings.js'

const visitorLabels: Readonly<Record<Visitor, string>> = {
  admin: 'Ruth, IT admin',
  viewer: 'Paul, may look',
  no_permission: 'Mia, no permission',
}
const themeNames: Readonly<Record<Theme, string>> = { auto: 'System', light: 'Light', dark: 'Dark' }
const widthNames: Readonly<Record<Width, string>> = { full: 'Full', '768': '768', '360': '360' }

interface ControlsProps {
  settings: DemoSettings
  onChange: (changes: Partial<DemoSettings>) => void
}

/** The demo's own controls; none of them is part of Acme's page. */
export function Controls({ settings, onChange }: ControlsProps) {
  return (
    <aside className="demo-bar" aria-label="Demo">
      <h1>
        <b>Demo</b> <span>Acme’s settings page with the portal, and a simulated identity provider</span>
      </h1>
      <div className="demo-controls">
        <label>
          Signed in as
          <select value={settings.visitor} onChange={(event) => onChange({ visitor: event.target.value as Visitor })}>
            {visitorNames.map((visitor) => (
              <option key={visitor} value={visitor}>
                {visitorLabels[visitor]}
              </option>
            ))}
          </select>
        </label>
        <Segments name="Theme" options={themes} names={themeNames} value={settings.theme} onChange={(theme) => onChange({ theme })} />
        <Segments name="Width" options={widths} names={widthNames} value={settings.width} onChange={(width) => onChange({ width })} />
        <a href="./vanilla.html">Without React</a>
        <ResetButton />
      </div>
    </aside>
  )
}

interface SegmentsProps<T extends string> {
  name: string
  options: readonly T[]
  names: Readonly<Record<T, string>>
  value: T
  onChange: (value: T) => void
}

function Segments<T extends string>({ name, options, names, value, onChange }: SegmentsProps<T>) {
  return (
    <fieldset className="demo-segments" data-name={name}>
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span>{names[option]}</span>
        </label>
      ))}
    </fieldset>
  )
}
