import { useId, useState } from 'react'
import { checksOf, guideKey, type SetupProgress, setupProgressOf } from '../../core/setupProgress.js'
import type { Guide, GuideWay } from '../../guides/types.js'
import { useScimGuide } from '../../react/useScimGuide.js'
import { useScimPermissions, useScimPortalWatch } from '../../react/useScimPortal.js'
import { BackButton } from '../elements/BackButton.js'
import { BoneRow } from '../elements/Bone.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { ScreenHeading } from '../elements/Heading.js'
import { HealthBadge } from '../elements/HealthBadge.js'
import { Meta, PageHeader, Shell, Split, Stack, Title } from '../elements/layout.js'
import { Glyph } from '../elements/monograms.js'
import { usePart } from '../elements/part.js'
import { TabPanel, Tabs } from '../elements/Tabs.js'
import { Time } from '../elements/Time.js'
import { Name, Strong } from '../elements/text.js'
import { errorSentence } from '../errorWords.js'
import { type GuideSentences, useGuideSentences } from '../guideMessages.js'
import { type Translator, useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import { BeforeCard } from '../sections/guide/BeforeCard.js'
import { ChecksBanner } from '../sections/guide/ChecksBanner.js'
import { ConsoleLanguageNote } from '../sections/guide/ConsoleLanguageNote.js'
import { GuideSteps } from '../sections/guide/GuideSteps.js'
import { LiveChecklist } from '../sections/guide/LiveChecklist.js'
import { ReachabilityCallout } from '../sections/guide/ReachabilityCallout.js'
import { ValuesCard } from '../sections/guide/ValuesCard.js'
import { wayOf } from '../sections/guide/wayOf.js'
import { HandOverCard } from '../sections/handover/HandOverCard.js'
import { ReplaceTokenDialog } from '../sections/ReplaceTokenDialog.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { useTokenValues } from '../tokenValues.js'
import { useAfter } from '../useAfter.js'

/** The set-up guide of the connection's identity provider, with its values and a live checklist. */
export function GuideScreen({ portal, connection, step }: ConnectionScreenProps & { step?: string | undefined }) {
  const guide = useScimGuide(connection.identity_provider)
  const sentences = useGuideSentences()
  const [chosenWay, setChosenWay] = useState<string>()
  useScimPortalWatch(portal.health?.checklist.some((entry) => !entry.done_at) ?? false)
  const entries = portal.setup_progress ?? []
  const way = guide.data && wayOf(guide.data, chosenWay, entries)
  const checklist = portal.health?.checklist ?? []
  const progress = guide.data && way && setupProgressOf(guideKey(guide.data.identityProvider, way.id), way.steps, entries, checklist)
  const isReady = guide.data && sentences && way && progress
  return (
    <Shell>
      <GuideHeader {...{ portal, connection, way, progress }} lastVerified={guide.data?.lastVerified} />
      {isReady && (
        <LoadedGuide {...{ portal, connection, sentences, way, progress }} guide={guide.data} openStep={step} onWayChange={setChosenWay} />
      )}
      {!isReady && guide.isError && <GuideFailure error={guide.error} onRetry={() => guide.refetch()} />}
      {!isReady && !guide.isError && <GuideOnItsWay />}
    </Shell>
  )
}

function GuideFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages()
  return (
    <Callout tone="bad">
      <Strong>{t('guide.failed')}</Strong>
      <p>{errorSentence(error, t)}</p>
      <Button size="sm" icon="retry" onClick={onRetry}>
        {t('action.retry')}
      </Button>
    </Callout>
  )
}

function GuideOnItsWay() {
  const card = usePart('card')
  if (!useAfter(300)) return null
  return (
    <div {...card} aria-busy="true">
      <BoneRow />
      <BoneRow />
    </div>
  )
}

interface GuideHeaderProps extends ConnectionScreenProps {
  way: GuideWay | undefined
  progress: SetupProgress | undefined
  lastVerified: string | undefined
}

function GuideHeader({ portal, connection, way, progress, lastVerified }: GuideHeaderProps) {
  const t = useMessages()
  const meta = way && progress ? metaOf(way, progress, t) : []
  const { navigate } = usePortalSettings()
  const provider = providerName(connection.identity_provider, t)
  return (
    <Stack data-gap="8">
      <BackButton onClick={() => navigate({ type: 'went_back' })}>
        <Name>{connection.display_name}</Name>
      </BackButton>
      <PageHeader>
        <Glyph identityProvider={connection.identity_provider} size="lg" />
        <div>
          <Title>
            <ScreenHeading screen="guide">{t('guide.title', { provider })}</ScreenHeading>
            <HealthBadge state={portal.health?.state ?? 'waiting'} />
          </Title>
          {meta.length > 0 && (
            <Meta>
              {meta.map((text) => (
                <span key={text}>{text}</span>
              ))}
              {lastVerified && <span>{t.rich('guide.checked', { date: <Time value={lastVerified} format="date" /> })}</span>}
            </Meta>
          )}
        </div>
      </PageHeader>
    </Stack>
  )
}

interface LoadedGuideProps extends ConnectionScreenProps {
  guide: Guide
  sentences: GuideSentences
  way: GuideWay
  progress: SetupProgress
  /** The step somebody was led to. */
  openStep: string | undefined
  onWayChange: (way: string) => void
}

function LoadedGuide({ portal, connection, guide, sentences, way, progress, openStep, onWayChange }: LoadedGuideProps) {
  const t = useMessages()
  const id = useId()
  const { update } = useScimPermissions()
  const values = useTokenValues(connection)
  const progressPart = usePart('progress')
  const [isReplacing, setIsReplacing] = useState(false)
  const provider = providerName(connection.identity_provider, t)
  const onReplaceToken = update ? () => setIsReplacing(true) : undefined
  const key = guideKey(guide.identityProvider, way.id)
  const health = portal.health && { ...portal.health, checklist: checksOf(way.steps, portal.health.checklist) }
  const steps = (
    <GuideSteps
      {...{ guide, way, sentences, provider, values, progress, onReplaceToken }}
      guideKey={key}
      entries={(portal.setup_progress ?? []).filter((entry) => entry.guide === key)}
      checklist={health?.checklist ?? []}
      causes={health?.causes ?? []}
      patterns={health?.patterns ?? []}
      openStep={openStep}
      canMark={update}
      onWayChange={onWayChange}
    />
  )
  return (
    <>
      {health && <ChecksBanner health={health} provider={provider} />}
      <ReachabilityCallout baseUrl={connection.base_url} provider={provider} />
      <Split data-split="side">
        <Stack data-gap="24">
          {progress.doneCount === 0 && <BeforeCard guide={guide} sentences={sentences} />}
          <ConsoleLanguageNote provider={provider} />
          <Stack data-gap="12">
            {guide.ways.length > 1 && (
              <Tabs
                id={id}
                look="segmented"
                label={t('guide.ways')}
                tabs={guide.ways.map((each) => ({
                  name: each.id,
                  label: sentences.text(`guide.${guide.identityProvider}.${each.id}.title`),
                }))}
                current={way.id}
                onChange={onWayChange}
              />
            )}
            <progress {...progressPart} aria-label={t('guide.progress')} value={progress.doneCount} max={way.steps.length} />
          </Stack>
          {guide.ways.length > 1 ? (
            <TabPanel id={id} current={way.id}>
              {steps}
            </TabPanel>
          ) : (
            steps
          )}
        </Stack>
        <Stack data-gap="20" data-sticky="" data-side="">
          <ValuesCard {...{ way, provider, connection, values, onReplaceToken }} />
          {health && <LiveChecklist health={health} provider={provider} cadence={guide.cadence} way={way} />}
          <HandOverCard />
        </Stack>
      </Split>
      {isReplacing && <ReplaceTokenDialog connection={connection} onClose={() => setIsReplacing(false)} />}
    </>
  )
}

function metaOf(way: GuideWay, { doneCount, currentIndex }: SetupProgress, t: Translator): string[] {
  const steps = way.steps.length
  if (currentIndex < 0) return [t('guide.all_done', { steps })]
  const minutes = Math.max(1, Math.round((way.minutes * (steps - doneCount)) / steps))
  return [t('guide.step_of', { step: currentIndex + 1, steps }), t('guide.minutes_left', { minutes }), t('guide.saved')]
}
