import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { usePart } from './part.js'

/**
 * A narrow portal shows tables as lists, and browsers drop the table roles together with the table display.
 * So every element of a table declares its role.
 */
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader', scope: 'col' },
  cell: { role: 'cell' },
} as const

type Props<T extends 'table' | 'tr' | 'th' | 'td'> = Omit<ComponentPropsWithoutRef<T>, 'className' | 'style'>

export interface TableProps extends Props<'table'> {
  /** The table's name, for screen readers. */
  caption: string
  head: ReactNode
  children: ReactNode
}

/** A table that becomes a labelled list where the portal is narrow. */
export function Table({ caption, head, children, ...props }: TableProps) {
  return (
    <table {...usePart('table')} {...roles.table} {...props}>
      <caption {...usePart('sr')}>{caption}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>{head}</tr>
      </thead>
      <tbody {...roles.group}>{children}</tbody>
    </table>
  )
}

export function TableRow(props: Props<'tr'> & { 'data-live'?: '' | undefined; 'data-changed'?: '' | undefined }) {
  return <tr {...roles.row} {...props} />
}

export function HeaderCell(props: Props<'th'> & { 'data-end'?: '' }) {
  return <th {...roles.header} {...props} />
}

export interface CellProps extends Props<'td'> {
  /** The column's name, shown before the value where there is no header row. */
  label?: string
  'data-wide'?: ''
  'data-end'?: ''
}

export function Cell({ label, children, ...props }: CellProps) {
  const part = usePart('label')
  return (
    <td {...roles.cell} {...props}>
      {label && (
        <span {...part} aria-hidden="true">
          {label}
        </span>
      )}
      {children}
    </td>
  )
}
