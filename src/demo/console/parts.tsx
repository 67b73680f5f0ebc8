import { type ReactNode, useId } from 'react'

export type ConsoleTone = 'ok' | 'bad' | 'busy' | 'quiet'

/** A status in words, with a dot that also differs in shape. */
export function ConsoleStatus({ tone, children }: { tone: ConsoleTone; children: ReactNode }) {
  return (
    <span className="oc-status" data-tone={tone}>
      {children}
    </span>
  )
}

export function ConsoleCheckbox({ label, isOn, onChange, isDisabled, hint }: ConsoleCheckboxProps) {
  return (
    <label className="oc-check">
      <input type="checkbox" checked={isOn} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
}

interface ConsoleCheckboxProps {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
  hint?: string
}

interface ConsoleTextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Shown before the field, as Okta shows `Bearer`. */
  prefix?: string
  placeholder?: string
  isSecret?: boolean
  isCode?: boolean
}

export function ConsoleTextField({ label, value, onChange, prefix, placeholder, isSecret, isCode }: ConsoleTextFieldProps) {
  const id = useId()
  return (
    <div className="oc-field">
      <label htmlFor={id}>{label}</label>
      <div className="oc-input">
        {prefix && <span aria-hidden="true">{prefix}</span>}
        <input
          id={id}
          type={isSecret ? 'password' : 'text'}
          className={isCode ? 'oc-code' : undefined}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  )
}

interface ConsoleButtonProps {
  children: ReactNode
  onClick?: () => void
  kind?: 'primary' | 'plain' | 'danger'
  isBusy?: boolean
  isDisabled?: boolean
  /** The accessible name, for buttons whose text repeats on each row. */
  label?: string
  type?: 'button' | 'submit'
  isExpanded?: boolean
}

export function ConsoleButton({
  children,
  onClick,
  kind = 'plain',
  isBusy,
  isDisabled,
  label,
  type = 'button',
  isExpanded,
}: ConsoleButtonProps) {
  return (
    <button
      type={type}
      className="oc-button"
      data-kind={kind}
      aria-busy={isBusy || undefined}
      aria-label={label}
      aria-expanded={isExpanded}
      disabled={isDisabled || isBusy}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

export function ConsolePanel({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <section className="oc-panel">
      <header>
        <h3>{title}</h3>
        {actions}
      </header>
      {children}
    </section>
  )
}

/** What a button's action says, announced. */
export function ConsoleResult({ result }: { result: { isOk: boolean; message: string } | null }) {
  return (
    <div role="status">
      {result && (
        <div className="oc-result" data-tone={result.isOk ? 'ok' : 'bad'}>
          <p>{result.message}</p>
        </div>
      )}
    </div>
  )
}
