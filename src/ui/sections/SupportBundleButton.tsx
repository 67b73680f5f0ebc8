import { useState } from 'react'
import type { Activity } from '../../contract/activity.js'
import { type SupportSubject, supportBundle } from '../../core/supportBundle.js'
import { useAdminPortalScim } from '../../react/context.js'
import { downloadText, fileName } from '../downloads.js'
import { Button } from '../elements/Button.js'
import { errorSentence } from '../errorWords.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import type { ConnectionScreenProps } from '../shownConnection.js'

/** Events in a bundle; the newest are the ones somebody asks about. */
const longestTimeline = 1000

/** Saves what support needs to know of one person or one request, without any secret. */
export function SupportBundleButton({
  portal,
  connection,
  subject,
  name,
}: ConnectionScreenProps & { subject: SupportSubject; name: string }) {
  const t = useMessages()
  const { client } = useAdminPortalScim()
  const { showDone } = usePortalSettings()
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const query = 'person' in subject ? { member_id: subject.person.member_id } : subject

  const save = async () => {
    setIsBusy(true)
    setFailure(undefined)
    try {
      const timeline: Activity[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof client.searchActivity>> = await client.searchActivity({ query, limit: 500, cursor })
        timeline.push(...page.activities)
        cursor = page.next_cursor
      } while (cursor && timeline.length < longestTimeline)
      const text = supportBundle({ subject, portal, connection, timeline, madeAt: new Date().toISOString() })
      const file = fileName(name, '-support.json')
      downloadText(file, text, 'application/json')
      showDone(t('support.saved', { file }))
    } catch (error) {
      setFailure(errorSentence(error, t))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <>
      <Button icon="download" isBusy={isBusy} title={t('support.is')} onClick={save}>
        {t('support.save')}
      </Button>
      {failure && <span role="alert">{t('support.failed', { reason: failure })}</span>}
    </>
  )
}
