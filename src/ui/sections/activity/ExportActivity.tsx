import { useState } from 'react'
import type { Activity, SearchActivityBody } from '../../../contract/activity.js'
import { csvOf } from '../../../core/csv.js'
import { useAdminPortalScim } from '../../../react/context.js'
import { downloadText, fileName } from '../../downloads.js'
import { Menu } from '../../elements/Menu.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'

export interface ExportActivityProps {
  query: NonNullable<SearchActivityBody['query']>
  name: string
}

/** Rows per call; the server's maximum. */
const pageSize = 1000

const columns = [
  'occurred_at',
  'kind',
  'outcome',
  'cause',
  'actor',
  'identity_provider',
  'subject',
  'member_id',
  'group_id',
  'changes',
  'request_id',
  'status_code',
  'count',
]

/** Exports every event the filter matches, as CSV or as the server sent it. */
export function ExportActivity({ query, name }: ExportActivityProps) {
  const t = useMessages()
  const { client } = useAdminPortalScim()
  const { announce } = usePortalSettings()
  const [failure, setFailure] = useState<string>()

  const readAll = async (): Promise<Activity[]> => {
    const all: Activity[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof client.searchActivity>> = await client.searchActivity({ query, limit: pageSize, cursor })
      all.push(...page.activities)
      cursor = page.next_cursor
    } while (cursor)
    return all
  }
  const save = async (format: 'csv' | 'json') => {
    setFailure(undefined)
    announce(t('people.exporting'))
    try {
      const all = await readAll()
      const text = format === 'csv' ? csvOf([columns, ...all.map(rowOf)]) : JSON.stringify(all, null, 2)
      downloadText(fileName(name, `-activity.${format}`), text, format === 'csv' ? 'text/csv' : 'application/json')
      announce(t('activity.exported', { count: all.length }))
    } catch (error) {
      setFailure(errorSentence(error, t))
    }
  }
  return (
    <>
      {failure && <span role="alert">{t('activity.export_failed', { reason: failure })}</span>}
      <Menu
        label={t('activity.export')}
        icon="download"
        size="sm"
        items={[
          { id: 'csv', label: t('activity.export_csv'), onChoose: () => void save('csv') },
          { id: 'json', label: t('activity.export_json'), onChoose: () => void save('json') },
        ]}
      />
    </>
  )
}

function rowOf(activity: Activity): string[] {
  const { actor, changes, request } = activity
  return [
    activity.occurred_at,
    activity.kind,
    activity.outcome,
    activity.cause ?? '',
    actor.name ?? actor.type,
    actor.identity_provider ?? '',
    activity.subject ?? '',
    activity.member_id ?? '',
    activity.group_id ?? '',
    changes.map((change) => `${change.attribute}: ${change.before ?? ''} > ${change.after ?? ''}`).join('; '),
    request?.request_id ?? '',
    request ? String(request.status_code) : '',
    String(activity.count),
  ]
}
