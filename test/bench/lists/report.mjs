const goalsOf = {
  'nodes of the list, at most 600': ({ large }) => Math.max(large.nodesAtStart, large.nodesBelow) <= 600,
  'as many nodes in the small organization': ({ small, large }) =>
    small.nodesAtStart === large.nodesAtStart && small.nodesBelow === large.nodesBelow,
  'first rows at most 200 ms after the data': ({ large }) => large.firstRows <= 200,
  // Of all frames: whose frames are longer has fewer of them in the same time.
  'share of long frames at most 1.2 × that of react-virtual alone': ({ scrolling: { long, frames } }) =>
    long.portal / frames.portal <= (1.2 * long.alone) / frames.alone,
  'heap at most 10 % larger after the way': ({ heap }) => heap.after <= 1.1 * heap.before,
  'long tasks during changes at most 1.5 × idle': ({ burst: { idle, below, atStart } }) =>
    Math.max(below.longTasks, atStart.longTasks) <= 1.5 * idle.longTasks,
  'at most 2 requests a second during changes': ({ burst: { below, atStart } }) => Math.max(below.perSecond, atStart.perSecond) <= 2,
  'the row that is read moves 0 px': ({ burst: { below, atStart } }) => Math.max(below.moved, atStart.moved) < 0.5,
}

const mega = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`

export function print(name, { small, large, scrolling, heap, burst }) {
  const { long, frames, reached } = scrolling
  const share = (which) => `${long[which]} of ${frames[which]} (down to ${Math.round(reached[which])} px)`
  const during = ({ moved, longTasks, perSecond }) =>
    `${longTasks} long tasks, ${perSecond.toFixed(1)} requests a second, the row moved ${moved.toFixed(1)} px`
  console.log(`\n${name}`)
  console.log(`  nodes: small ${small.nodesAtStart} and ${small.nodesBelow}, large ${large.nodesAtStart} and ${large.nodesBelow}`)
  console.log(`  first rows after the data: small ${small.firstRows.toFixed(0)} ms, large ${large.firstRows.toFixed(0)} ms`)
  console.log(`  frames of 34 ms or more: ours ${share('portal')}, react-virtual alone ${share('alone')}`)
  console.log(
    `  heap: ${mega(heap.before)}, after ${heap.rows} rows and back ${mega(heap.after)}: ${(heap.after / heap.before).toFixed(2)} ×`,
  )
  console.log(`  idle: ${during(burst.idle)}`)
  console.log(`  ${burst.changedPerSecond.toFixed(0)} changes a second, some way down: ${during(burst.below)}`)
  console.log(`  the same at the start: ${during(burst.atStart)}`)
}

/** Prints what holds and returns what does not. */
export function judge(results) {
  const missed = []
  console.log('')
  for (const [list, result] of Object.entries(results)) {
    for (const [goal, holds] of Object.entries(goalsOf)) {
      const isHeld = holds(result)
      if (!isHeld) missed.push(`${list}: ${goal}`)
      console.log(`${isHeld ? 'holds ' : 'MISSED'} ${list}: ${goal}`)
    }
  }
  return missed
}
