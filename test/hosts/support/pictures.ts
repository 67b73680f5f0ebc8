import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright'

/** By how many of 255 steps Chromium draws the edge of a curve lighter or darker when the rest of the page is painted differently. */
const rasterNoise = 8

/** How many pixels differ by more than two renderings of the same thing do. */
export async function differingPixels(page: Page, before: Buffer, after: Buffer): Promise<number> {
  if (after.equals(before)) return 0
  return page.evaluate(
    async ({ one, other, noise }) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
        canvas?.drawImage(image, 0, 0)
        return { width: image.width, height: image.height, data: canvas?.getImageData(0, 0, image.width, image.height).data ?? [] }
      }
      const [a, b] = [await pixels(one), await pixels(other)]
      if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY
      let count = 0
      for (let index = 0; index < a.data.length; index += 4) {
        const isOther = [0, 1, 2].some((channel) => Math.abs((a.data[index + channel] ?? 0) - (b.data[index + channel] ?? 0)) > noise)
        if (isOther) count += 1
      }
      return count
    },
    { one: before.toString('base64'), other: after.toString('base64'), noise: rasterNoise },
  )
}

/** Keeps pictures where a person can look at them after a failure. */
export async function keepPictures(name: string, pictures: Buffer[]): Promise<void> {
  const folder = '.cache/test-results/hosts'
  await mkdir(folder, { recursive: true })
  const file = name.replace(/[^a-z0-9]+/gi, '-')
  await Promise.all(pictures.map((picture, index) => writeFile(`${folder}/${file}-${index}.png`, picture)))
}
