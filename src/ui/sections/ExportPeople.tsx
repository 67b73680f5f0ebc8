import { useEffect, useRef, useState } from 'react'
import { peopleCsv } from '../../core/people/peopleCsv.js'
import { useAdminPortalScim } from '../../react/context.js'
import { membersBody, type ScimMembersSearch } from '../../react/useScimMembers.js'
import { downloadFile, fileName } from '../downloads.js'
import { Button } from '../elements/Button.js'
import { Line } from '../elements/layout.js'
import { Small } from '../elements/text.js'
import { errorSentence } from '../errorWords.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'

export interface ExportPeopleProps {
  /** Exports only what was searched for. */
  filter: ScimMembersSearch
  name: string
}

interface Progress {
  written: number
  total: number
}

/** Exports everyone the current search finds, as a file; says how far it is and can be stopped. */
export function ExportPeople({ filter, name }: ExportPeopleProps) {
  const t = useMessages()
  const { client } = useAdminPortalScim()
  const { announce } = usePortalSettings()
  const [progress, setProgress] = useState<Progress>()
  const [failure, setFailure] = useState<string>()
  const underWay = useRef<AbortController>(undefined)
  useEffect(() => () => underWay.current?.abort(), [])

  const handleStart = async () => {
    const controller = new AbortController()
    underWay.current = controller
    const { signal } = controller
    // Each piece is handed to the browser at once, which keeps it outside the page's memory.
    const pieces: Blob[] = []
    let count = 0
    setFailure(undefined)
    setProgress({ written: 0, total: 0 })
    announce(t('people.exporting'))
    try {
      for await (const { text, ...soFar } of peopleCsv((body) => client.searchMembers(body, { signal }), membersBody(filter))) {
        pieces.push(new Blob([text]))
        count = soFar.written
        setProgress(soFar)
      }
      downloadFile(fileName(name, '-people.csv'), pieces, 'text/csv')
      announce(t('people.exported', { count }))
    } catch (error) {
      if (!signal.aborted) setFailure(errorSentence(error, t))
    } finally {
      setProgress(undefined)
    }
  }
  const handleCancel = () => {
    underWay.current?.abort()
    announce(t('people.export_cancelled'))
  }
  return (
    <span data-push="">
      <Line>
        {failure && <span role="alert">{t('people.export_failed', { reason: failure })}</span>}
        {progress && progress.total > 0 && (
          <Small>{t('people.export_progress', { written: progress.written, total: progress.total })}</Small>
        )}
        <Button size="sm" icon={progress ? 'remove' : 'download'} onClick={progress ? handleCancel : handleStart}>
          {t(progress ? 'people.export_cancel' : 'people.export')}
        </Button>
      </Line>
    </span>
  )
}
