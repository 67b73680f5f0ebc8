import { useState } from 'react'
import { csvOf } from '../../core/csv.js'
import { useAdminPortalScim } from '../../react/context.js'
import { membersBody, type ScimMembersSearch } from '../../react/useScimMembers.js'
import { downloadText, fileName } from '../downloads.js'
import { Button } from '../elements/Button.js'
import { errorSentence } from '../errorWords.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'

export interface ExportPeopleProps {
  /** Exports only what was searched for. */
  filter: ScimMembersSearch
  name: string
}

/** Rows per call; the server's maximum. */
const pageSize = 1000

const columns = [
  'member_id',
  'name',
  'email_address',
  'status',
  'scim_standing',
  'external_id',
  'user_name',
  'groups',
  'roles',
  'created_at',
  'updated_at',
]

/** Exports everyone the current search matches, as a file. */
export function ExportPeople({ filter, name }: ExportPeopleProps) {
  const t = useMessages()
  const { client } = useAdminPortalScim()
  const { announce } = usePortalSettings()
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  const handleClick = async () => {
    setIsBusy(true)
    setFailure(undefined)
    announce(t('people.exporting'))
    try {
      const rows: string[][] = [columns]
      let cursor: string | null | undefined = null
      do {
        const page: Awaited<ReturnType<typeof client.searchMembers>> = await client.searchMembers({
          ...membersBody({ ...filter, pageSize }),
          cursor,
        })
        for (const member of page.members) {
          const attributes = member.scim_registration?.scim_attributes
          rows.push([
            member.member_id,
            member.name,
            member.email_address,
            member.status,
            member.scim_standing ?? '',
            member.external_id ?? '',
            attributes?.user_name ?? '',
            (attributes?.groups ?? []).map((group) => group.display).join('; '),
            member.roles.map((role) => role.role_id).join('; '),
            member.created_at,
            member.updated_at,
          ])
        }
        cursor = page.results_metadata.next_cursor
      } while (cursor)
      downloadText(fileName(name, '-people.csv'), csvOf(rows), 'text/csv')
      announce(t('people.exported', { count: rows.length - 1 }))
    } catch (error) {
      setFailure(errorSentence(error, t))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <span data-push="">
      {failure && <span role="alert">{t('people.export_failed', { reason: failure })}</span>}
      <Button size="sm" icon="download" isBusy={isBusy} onClick={handleClick}>
        {t('people.export')}
      </Button>
    </span>
  )
}
