import type { Picture, PictureRow } from './types.js'

/** How many elements of a picture are marked. */
export function markCount({ rows }: Picture): number {
  return rows.reduce((sum, row) => sum + marksOf(row), 0)
}

/** How many marks a row carries, its own and those of its boxes and items. */
export function marksOf(row: PictureRow): number {
  if (row.kind === 'checks') return Number(row.isMarked ?? false) + row.options.filter((option) => option.isMarked).length
  if (row.kind === 'list') return row.items.filter((item) => item.mark).length
  return row.kind === 'heading' ? 0 : Number(row.isMarked ?? false)
}
