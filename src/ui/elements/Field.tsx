import { type ComponentPropsWithoutRef, type ForwardedRef, forwardRef, type ReactNode, useId } from 'react'
import { Icon } from '../icons/Icon.js'
import { Hint } from './layout.js'
import { usePart } from './part.js'

export interface TextFieldProps extends Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'style' | 'id'> {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to fix it. */
  error?: ReactNode
  isShort?: boolean
  /** The label is for screen readers only. */
  isLabelUnseen?: boolean
}

/** One line of text with its label, a hint, and what is wrong with it. */
export const TextField = forwardRef(function TextField(props: TextFieldProps, ref: ForwardedRef<HTMLInputElement>) {
  const { label, hint, error, isShort, isLabelUnseen, ...input } = props
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div {...usePart('field')} data-width={isShort ? 'short' : undefined}>
      <label htmlFor={id} data-unseen={isLabelUnseen ? '' : undefined}>
        {label}
      </label>
      <input
        {...usePart('input')}
        {...input}
        ref={ref}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
})

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p {...usePart('field-error')} id={id}>
      <Icon name="alert" />
      {children}
    </p>
  )
}

export interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** Searches while the person types. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div {...usePart('search')}>
      <Icon name="search" />
      <input
        {...usePart('input')}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

export interface CheckboxProps {
  isChecked: boolean
  onChange: (isChecked: boolean) => void
  children: ReactNode
}

export function Checkbox({ isChecked, onChange, children }: CheckboxProps) {
  return (
    <label {...usePart('check')}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}

export interface ChipProps {
  isPressed: boolean
  count?: ReactNode
  onPress: () => void
  children: ReactNode
}

/** A filter that is on or off. */
export function Chip({ isPressed, count, onPress, children }: ChipProps) {
  return (
    <button {...usePart('chip')} type="button" aria-pressed={isPressed} onClick={onPress}>
      {children}
      {count !== undefined && <span>{count}</span>}
    </button>
  )
}

export interface SelectFieldProps {
  label: string
  /** The label is for screen readers only. */
  isLabelUnseen?: boolean
  value: string
  options: readonly { value: string; label: string }[]
  hint?: ReactNode
  onChange: (value: string) => void
}

/** A choice from a list, as a native select. */
export function SelectField({ label, isLabelUnseen, value, options, hint, onChange }: SelectFieldProps) {
  const id = useId()
  const select = (
    <span {...usePart('select-box')} data-size={isLabelUnseen ? 'sm' : undefined}>
      <select
        {...usePart('select')}
        id={id}
        value={value}
        data-size={isLabelUnseen ? 'sm' : undefined}
        aria-label={isLabelUnseen ? label : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
  const part = usePart('field')
  if (isLabelUnseen) return select
  return (
    <div {...part} data-width="short">
      <label htmlFor={id}>{label}</label>
      {select}
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  )
}
