import type { SetupLinkPreview } from '../contract/setupLink.js'
import { find, showTitle } from './page.js'
import { words } from './problems.js'

/** Names the product and the customer, in the product's own look. */
export function showBranding({ organization_name, branding }: SetupLinkPreview): void {
  const { product_name, logo_url, accent_color } = branding
  showTitle(words.title(organization_name, product_name))
  if (accent_color !== null) {
    document.documentElement.style.setProperty('--accent', accent_color)
    document.documentElement.style.setProperty('--on-accent', isLight(accent_color) ? '#171a21' : '#fff')
  }
  const logo = find('logo') as HTMLImageElement
  if (logo_url === null || logo.src === logo_url) return
  logo.src = logo_url
  logo.alt = product_name ?? ''
  logo.hidden = false
}

/** Whether dark words stand out from a colour more than white ones do. @see WCAG 2.2, relative luminance */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.183
}
