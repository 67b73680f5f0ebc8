import { type ComponentPropsWithoutRef, type ForwardedRef, forwardRef, type MouseEvent, type ReactNode } from 'react'
import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { usePart } from './part.js'

type NativeButton = Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'style' | 'type' | 'disabled'>

export interface ButtonProps extends NativeButton {
  variant?: 'primary' | 'danger' | 'danger-quiet' | 'ghost' | 'link' | undefined
  size?: 'sm' | undefined
  icon?: IconName | undefined
  /** An arrow after the word. */
  endIcon?: IconName | undefined
  type?: 'button' | 'submit'
  /** Unavailable and announced as such; it stays focusable, so that people can find out why. */
  isDisabled?: boolean | undefined
  /** Busy; further presses do nothing. */
  isBusy?: boolean | undefined
  children: ReactNode
}

/** Something to press. */
export const Button = forwardRef(function Button(props: ButtonProps, ref: ForwardedRef<HTMLButtonElement>) {
  const { variant, size, icon, endIcon, type = 'button', isDisabled, isBusy, onClick, children, ...rest } = props
  return (
    <button
      {...usePart('button')}
      {...rest}
      ref={ref}
      type={type}
      data-variant={variant}
      data-size={size}
      aria-disabled={isDisabled || isBusy ? true : undefined}
      aria-busy={isBusy ? true : undefined}
      onClick={refuseWhen(isDisabled || isBusy, onClick)}
    >
      {isBusy ? <Spinner /> : icon && <Icon name={icon} isDirectional={icon === 'back'} />}
      {children}
      {endIcon && <Icon name={endIcon} isDirectional={endIcon === 'arrow'} />}
    </button>
  )
})

export interface IconButtonProps extends NativeButton {
  icon: IconName
  size?: 'sm' | 'xs' | undefined
  /** What it does, in words: the icon has no accessible name. */
  'aria-label': string
}

/** A button that is only an icon. */
export const IconButton = forwardRef(function IconButton(props: IconButtonProps, ref: ForwardedRef<HTMLButtonElement>) {
  const { icon, size, ...rest } = props
  return (
    <button {...usePart('icon-button')} {...rest} ref={ref} type="button" data-size={size}>
      <Icon name={icon} />
    </button>
  )
})

/** A press that is ignored must not submit a form either. */
function refuseWhen(isRefused: boolean | undefined, onClick: ButtonProps['onClick']): ButtonProps['onClick'] {
  if (!isRefused) return onClick
  return (event: MouseEvent<HTMLButtonElement>) => event.preventDefault()
}

function Spinner() {
  return <span {...usePart('spinner')} aria-hidden="true" />
}
