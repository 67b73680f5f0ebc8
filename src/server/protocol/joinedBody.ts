/**
 * From this many characters on a text is built as bytes: engines and allocators take so large a block from the system, page by page, and
 * give it back, once for each copy. Joined as text, a page of 154 kB took five times one of 88 kB.
 */
const largeText = 65_536
/** A block that is kept for the next body. */
const keptBytes = 1024 * 1024

const encoder = new TextEncoder()
let kept = new Uint8Array(0)

/** Pieces of a body put together: a text, or its UTF-8 where it is large. */
export function joinedBody(pieces: readonly string[]): string | Uint8Array<ArrayBuffer> {
  let length = 0
  for (const piece of pieces) length += piece.length
  if (length < largeText) return pieces.join('')
  // A UTF-16 unit takes three bytes at most.
  const block = blockOf(length * 3)
  let used = 0
  for (const piece of pieces) used += encoder.encodeInto(piece, block.subarray(used)).written
  return block.slice(0, used)
}

function blockOf(bytes: number): Uint8Array<ArrayBuffer> {
  if (bytes <= kept.length) return kept
  const block = new Uint8Array(bytes)
  if (bytes <= keptBytes) kept = block
  return block
}
