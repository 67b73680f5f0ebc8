import { createPart } from './part.js'

/** The frame of a screen: at most 1,120 px, its rows 24 px apart. */
export const Shell = createPart('div', 'shell')
export const Stack = createPart('div', 'stack')
export const Row = createPart('div', 'row')
export const Line = createPart('div', 'line')
/** Columns where the portal is wide enough; `data-split` chooses the layout. */
export const Split = createPart('div', 'split')
export const Actions = createPart('div', 'actions')
export const PageHeader = createPart('div', 'page-header')
export const Title = createPart('div', 'title')
export const Meta = createPart('p', 'meta')

export const CardHead = createPart('div', 'card-head')
export const CardBody = createPart('div', 'card-body')
export const CardFoot = createPart('div', 'card-foot')
export const Toolbar = createPart('div', 'toolbar')
export const List = createPart('ul', 'list')
export const Tags = createPart('span', 'tags')

/** Text for screen readers only. */
export const Unseen = createPart('span', 'sr')
export const Hint = createPart('p', 'hint')
