import { useId, useState } from 'react'
import { everyone } from '../../core/peopleFilter.js'
import type { ShownScreen } from '../../core/screens.js'
import { Stats } from '../elements/Facts.js'
import { Shell } from '../elements/layout.js'
import { TabPanel, Tabs } from '../elements/Tabs.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import { AttentionCard } from '../sections/AttentionCard.js'
import { ActivitySection } from '../sections/activity/ActivitySection.js'
import { ConnectionBanners } from '../sections/ConnectionBanners.js'
import { ConnectionHeader } from '../sections/ConnectionHeader.js'
import { CredentialsSection } from '../sections/CredentialsSection.js'
import { GroupsSection } from '../sections/groups/GroupsSection.js'
import { PeopleSection } from '../sections/PeopleSection.js'
import type { ChosenGroup } from '../sections/people/GroupFilter.js'
import { SettingsSection } from '../sections/SettingsSection.js'
import type { ConnectionScreenProps } from '../shownConnection.js'

export type SectionName = Extract<ShownScreen['name'], 'people' | 'groups' | 'activity' | 'credentials' | 'settings'>

export interface ConnectionScreenWithSectionProps extends ConnectionScreenProps {
  section: SectionName
}

/** The connection: its health, what needs attention, and its sections. */
export function ConnectionScreen({ portal, connection, section }: ConnectionScreenWithSectionProps) {
  const t = useMessages()
  const id = useId()
  const { navigate } = usePortalSettings()
  const [group, setGroup] = useState<ChosenGroup>()
  const provider = providerName(connection.identity_provider, t)
  const { counts, health } = portal
  const causes = health?.causes ?? []
  const patterns = health?.patterns ?? []
  const tabs = [
    { name: 'people', label: t('section.people'), count: counts && t.number(everyone(counts)) },
    { name: 'groups', label: t('section.groups'), count: counts && t.number(counts.groups) },
    { name: 'activity', label: t('section.activity') },
    { name: 'credentials', label: t('section.credentials') },
    { name: 'settings', label: t('section.settings') },
  ] as const satisfies readonly { name: SectionName; label: string; count?: string | undefined }[]
  const others = (['not_managed', 'left'] as const).filter((kind) => counts?.[kind])
  const showPeople = (shown: ChosenGroup) => {
    setGroup(shown)
    navigate({ type: 'opened', screen: { name: 'people' } })
  }
  const openSection = (name: SectionName) => {
    // Somebody may have asked for the people of a group and then stayed with its unsaved roles.
    if (section === 'groups') setGroup(undefined)
    navigate({ type: 'opened', screen: { name } })
  }
  return (
    <Shell>
      <ConnectionHeader {...{ portal, connection }} />
      <ConnectionBanners {...{ portal, connection }} />
      {counts && section === 'people' && (
        <Stats
          facts={[
            { id: 'active', term: t('stats.active'), value: t.number(counts.active) },
            { id: 'deactivated', term: t('stats.deactivated'), value: t.number(counts.deactivated) },
            ...others.map((kind) => ({ id: kind, term: t(`stats.${kind}`), value: t.number(counts[kind] ?? 0) })),
            { id: 'groups', term: t('stats.groups'), value: t.number(counts.groups) },
            { id: 'changes', term: t('stats.changes_today'), value: t.number(counts.changes_today) },
          ]}
        />
      )}
      <Tabs id={id} label={t('connection.sections')} tabs={tabs} current={section} onChange={openSection} />
      <TabPanel id={id} current={section}>
        {section === 'people' && causes.length + patterns.length > 0 && (
          <AttentionCard
            {...{ causes, patterns, provider }}
            identityProvider={connection.identity_provider}
            entries={portal.setup_progress ?? []}
          />
        )}
        {section === 'people' && (
          <PeopleSection
            {...{ connection, counts, causes, group }}
            lastRequestAt={health?.last_request_at ?? null}
            onGroupChange={setGroup}
          />
        )}
        {section === 'groups' && <GroupsSection {...{ portal, connection }} onShowPeople={showPeople} />}
        {section === 'activity' && <ActivitySection connection={connection} />}
        {section === 'credentials' && <CredentialsSection {...{ portal, connection }} />}
        {section === 'settings' && <SettingsSection {...{ portal, connection }} />}
      </TabPanel>
    </Shell>
  )
}
