import type { SetupLinkPreview } from '../contract/setupLink.js'
import { say } from './language.js'
import { button, find, linkTo, paragraph } from './page.js'
import { words } from './problems.js'

/** The last step: whoever sent the link learns that it is done. */
export function showFinish({ created_by }: SetupLinkPreview, return_url: string | null, finish: () => Promise<unknown>): void {
  const place = find('finish')
  const status = paragraph('')
  status.setAttribute('role', 'status')
  const press = button(words.finish(created_by), () => void tell())
  place.replaceChildren(paragraph(words.finishHint(created_by)), press, status)
  place.hidden = false

  async function tell(): Promise<void> {
    press.disabled = true
    status.textContent = say('setup.finishing')
    try {
      await finish()
      status.textContent = words.finished(created_by)
      if (return_url !== null) status.append(' ', linkTo(return_url))
    } catch {
      status.textContent = words.notFinished(created_by)
    }
    press.disabled = false
    // A disabled button loses the focus.
    press.focus()
  }
}
