import { type ComponentPropsWithoutRef, createContext, type ReactNode, useContext } from 'react'
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

/** Which row of a long list is being rendered, counted from 0; the rows of a table that is whole need not be told. */
export const RowIndexContext = createContext<number | undefined>(undefined)

/** The header is the first row, and rows are counted from 1. */
export const rowsBeforeFirst = 2

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
        <tr {...roles.row} aria-rowindex={props['aria-rowcount'] === undefined ? undefined : 1}>
          {head}
        </tr>
      </thead>
      <tbody {...roles.group}>{children}</tbody>
    </table>
  )
}

export function TableRow(props: Props<'tr'> & { 'data-live'?: '' | undefined; 'data-changed'?: '' | undefined }) {
  const index = useContext(RowIndexContext)
  return <tr {...roles.row} aria-rowindex={index === undefined ? undefined : index + rowsBeforeFirst} {...props} />
}

export function HeaderCell(props: Props<'th'> & { 'data-end'?: ''; 'data-share'?: '12' | '44' }) {
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
