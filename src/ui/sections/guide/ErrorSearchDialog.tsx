import { useDeferredValue, useState } from 'react'
import { anyErrors } from '../../../guides/anyErrors.js'
import { matchErrors } from '../../../guides/matchErrors.js'
import type { Guide } from '../../../guides/types.js'
import type { MessageValue } from '../../../locales/types.js'
import { Button } from '../../elements/Button.js'
import { Dialog } from '../../elements/Dialog.js'
import { SearchField } from '../../elements/Field.js'
import { usePart } from '../../elements/part.js'
import type { GuideSentences } from '../../guideMessages.js'
import { useMessages } from '../../messages.js'
import { Mistake } from './Mistakes.js'

export interface ErrorSearchDialogProps {
  guide: Guide
  provider: MessageValue
  sentences: GuideSentences
  onClose: () => void
}

/** Finds the cause and fix of what a console shows, by a few words or by the whole message as it was pasted. */
export function ErrorSearchDialog({ guide, provider, sentences, onClose }: ErrorSearchDialogProps) {
  const t = useMessages()
  const found = usePart('mistakes')
  const [text, setText] = useState('')
  const matching = matchErrors(knownErrors(guide, sentences), useDeferredValue(text))
  const own = matching.filter(({ isOwn }) => isOwn)
  const errors = own.length > 0 ? own : matching
  return (
    <Dialog
      title={t('guide.errors_title', { provider })}
      description={t('guide.errors_help')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('action.close')}</Button>}
    >
      <SearchField label={t('guide.errors_search')} value={text} onChange={setText} />
      <p data-tone="small" role="status">
        {errors.length > 0 ? t('guide.errors_found', { count: errors.length }) : t('guide.errors_none')}
      </p>
      {errors.length > 0 && (
        <div {...found}>
          {errors.map(({ key, error }) => (
            <Mistake key={key} sentenceKey={key} error={error} sentences={sentences} />
          ))}
        </div>
      )}
    </Dialog>
  )
}

/** The provider's own messages, and what every provider reports in words of its own: for when none of its own fits. */
function knownErrors(guide: Guide, sentences: GuideSentences) {
  const own = guide.errors.map((error) => ({ error, isOwn: true, key: `guide.${guide.identityProvider}.error.${error.id}` }))
  const any = anyErrors.map((error) => ({ error, isOwn: false, key: `guide.any.error.${error.id}` }))
  return [...own, ...any].map(({ error, isOwn, key }) => {
    const parts = error.text ? ['cause', 'fix'] : ['symptom', 'cause', 'fix']
    const about = parts.map((part) => sentences.text(`${key}.${part}`, error.labels)).join(' ')
    return { error, isOwn, key, text: error.text, also: error.also ?? [], about }
  })
}
