/** Downloads a text as a file. The bytes never leave the page. */
export function downloadText(name: string, text: string, type = 'text/plain'): void {
  downloadFile(name, [text], type)
}

/** Downloads text that comes in pieces. */
export function downloadFile(name: string, pieces: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(pieces, { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the URL only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}

/** A file name valid on every system: the letters and digits of the name, with hyphens between. */
export function fileName(name: string, ending: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return `${plain || 'connection'}${ending}`
}
