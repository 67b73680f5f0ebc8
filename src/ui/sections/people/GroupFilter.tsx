import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useScimGroups } from '../../../react/useScimGroups.js'
import { Button } from '../../elements/Button.js'
import { Combobox, type ComboboxOption } from '../../elements/Combobox.js'
import { Unseen } from '../../elements/layout.js'
import { useMessages } from '../../messages.js'

export interface ChosenGroup {
  id: string
  name: string
}

export interface GroupFilterProps {
  group: ChosenGroup | undefined
  onChange: (group: ChosenGroup | undefined) => void
}

/** Only people of one group: found by name, and shown as a button that lifts the filter. */
export function GroupFilter({ group, onChange }: GroupFilterProps) {
  const t = useMessages()
  const frame = useRef<HTMLSpanElement>(null)
  const isOwnChange = useRef(false)
  const id = group?.id

  // The control that was pressed is gone: the focus goes to the one in its place.
  useEffect(() => {
    if (isOwnChange.current) frame.current?.querySelector<HTMLElement>(id === undefined ? 'input' : 'button')?.focus()
    isOwnChange.current = false
  }, [id])

  const change = (next: ChosenGroup | undefined) => {
    isOwnChange.current = true
    onChange(next)
  }
  return (
    <span ref={frame} data-contents="">
      {group ? (
        <Button size="sm" endIcon="remove" onClick={() => change(undefined)}>
          {t('people.in_group', { group: group.name })} <Unseen>{t('people.in_group_clear')}</Unseen>
        </Button>
      ) : (
        <GroupPicker onChoose={({ id: chosen, name }) => change({ id: chosen, name })} />
      )}
    </span>
  )
}

function GroupPicker({ onChoose }: { onChoose: (option: ComboboxOption) => void }) {
  const t = useMessages()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const asked = useDeferredValue(text.trim())
  const groups = useScimGroups({ name: asked, pageSize: 50, isEnabled: isOpen })
  const found = groups.data?.pages.flatMap((page) => page.scim_groups)
  return (
    <Combobox
      label={t('people.group_filter')}
      text={text}
      onText={setText}
      options={found?.map((each) => ({
        id: each.group_id,
        name: each.group_name,
        ...(each.member_count !== undefined && { remark: t('people.group_size', { count: each.member_count }) }),
      }))}
      remark={remarkOn()}
      onOpenChange={setIsOpen}
      onChoose={onChoose}
    />
  )

  function remarkOn(): string | undefined {
    if (groups.isError) return t('list.failed')
    if (!found) return t('portal.loading')
    if (found.length === 0) return t('groups.no_match.title')
    return groups.hasNextPage ? t('people.group_filter_more') : undefined
  }
}
