// What the portal's lists are compared with: @tanstack/react-virtual alone, over rows with the same elements, all of them in memory and none of them alive.
import { useVirtualizer } from '@tanstack/react-virtual'
import { createElement as h, useRef } from 'react'
import { createRoot } from 'react-dom/client'

const count = Number(new URLSearchParams(location.search).get('count'))
const statuses = ['Active', 'Deactivated']
const rows = Array.from({ length: count }, (_, index) => ({
  name: `Given${index % 977} Family${index % 7919}`,
  address: `person.${index}@bench.example`,
  status: statuses[index % 2],
  groups: [`Team ${index % 40}`, `Team ${index % 17}`],
}))

function List() {
  const scroller = useRef(null)
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => 61, overscan: 4 })
  const items = virtual.getVirtualItems()
  return h(
    'div',
    { className: 'aps' },
    h(
      'div',
      { ref: scroller, 'data-part': 'scroller', tabIndex: 0, style: { blockSize: 640 } },
      h(
        'div',
        { style: { blockSize: virtual.getTotalSize(), position: 'relative' } },
        items.map(({ index, key, start }) =>
          h(
            'div',
            {
              key,
              ref: virtual.measureElement,
              'data-index': index,
              'data-row': '',
              style: {
                position: 'absolute',
                insetBlockStart: 0,
                inlineSize: '100%',
                transform: `translateY(${start}px)`,
                display: 'grid',
                gridTemplateColumns: '36% 20% 28% 16%',
                paddingBlock: 10,
              },
            },
            h(Person, { row: rows[index] }),
          ),
        ),
      ),
    ),
  )
}

function Person({ row }) {
  return [
    h(
      'div',
      { key: 'name', 'data-part': 'person' },
      h('span', { 'data-part': 'avatar' }, row.name.slice(0, 2)),
      h(
        'div',
        null,
        h('button', { type: 'button', 'data-part': 'person-name' }, h('bdi', null, row.name)),
        h('small', null, h('bdi', null, row.address)),
      ),
    ),
    h('div', { key: 'status' }, h('span', { 'data-part': 'status' }, h('svg', { width: 16, height: 16 }), row.status)),
    h(
      'div',
      { key: 'groups' },
      h(
        'span',
        { 'data-part': 'tags' },
        row.groups.map((group) => h('span', { key: group, 'data-part': 'tag' }, h('bdi', null, group))),
      ),
    ),
    h('div', { key: 'time' }, h('time', { dateTime: '2026-01-01T00:00:00Z' }, 'Jan 1')),
  ]
}

createRoot(document.querySelector('#portal')).render(h(List))
