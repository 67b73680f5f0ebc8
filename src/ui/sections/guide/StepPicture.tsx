import { useId, useState } from 'react'
import { guideKey } from '../../../core/setupProgress.js'
import type { Picture } from '../../../guides/types.js'
import { Button } from '../../elements/Button.js'
import { Drawing } from '../../elements/Drawing.js'
import { Row } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { Time } from '../../elements/Time.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import type { GuideStepProps } from './GuideStep.js'

type StepPictureProps = Pick<GuideStepProps, 'guide' | 'way' | 'step' | 'values' | 'provider' | 'sentences' | 'onOtherWay'> & {
  picture: Picture
  alt: string
}

/** The drawn form, whose console it is and when it was checked, and what to do where the screen is another. */
export function StepPicture({ guide, way, step, values, picture, alt, ...rest }: StepPictureProps) {
  const t = useMessages()
  const { emit } = usePortalSettings()
  const id = useId()
  const [isAsked, setIsAsked] = useState(false)
  const handleAsked = () => {
    if (!isAsked) emit({ type: 'guide.screen_differs', guide: guideKey(guide.identityProvider, way.id), step: step.id })
    setIsAsked(!isAsked)
  }
  return (
    <figure {...usePart('picture')}>
      <Drawing picture={picture} alt={alt} values={values.masked} />
      <figcaption>
        <span>
          {rest.sentences.say(`guide.${guide.identityProvider}.drawn`, {}, { date: <Time value={guide.lastVerified} format="date" /> })}
        </span>
        <Button variant="link" aria-expanded={isAsked} aria-controls={isAsked ? id : undefined} onClick={handleAsked}>
          {t('guide.differs')}
        </Button>
        {isAsked && (
          <div id={id}>
            <Variants {...rest} {...{ guide, way, step }} />
          </div>
        )}
      </figcaption>
    </figure>
  )
}

/** The other ways through this provider's console, where it has several, and where to look else. */
function Variants({ guide, way, step, provider, sentences, onOtherWay }: Omit<StepPictureProps, 'picture' | 'alt' | 'values'>) {
  const t = useMessages()
  const others = guide.ways.filter((each) => each.id !== way.id)
  return (
    <>
      {others.length > 0 && (
        <>
          <p>{t('guide.differs_ways')}</p>
          <Row>
            {others.map((each) => (
              <Button key={each.id} size="sm" onClick={() => onOtherWay(each.id, step.id)}>
                {sentences.text(`guide.${guide.identityProvider}.${each.id}.title`)}
              </Button>
            ))}
          </Row>
        </>
      )}
      <p>{t('guide.differs_help', { provider, errors: t('guide.errors', { provider }) })}</p>
    </>
  )
}
