import { expect } from 'storybook/test'

/** Sets the story to each width in turn: all text inside `selector` must stand inside it. */
export async function nothingIsCut(canvasElement: HTMLElement, selector: string, widths: readonly number[]): Promise<void> {
  const { width: before } = canvasElement.style
  for (const width of widths) {
    canvasElement.style.width = `${width}px`
    const cut = [...canvasElement.querySelectorAll(selector)].flatMap((frame) => {
      const { left, right } = frame.getBoundingClientRect()
      const isOutside = (box: DOMRect) => box.left < left - 0.5 || box.right > right + 0.5
      return textsIn(frame).flatMap((text) => (rectsOf(text).some(isOutside) ? [`${width} px: ${text.data}`] : []))
    })
    await expect(cut).toEqual([])
  }
  canvasElement.style.width = before
}

function textsIn(frame: Element): Text[] {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

function rectsOf(text: Text): DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  return [...range.getClientRects()]
}
