import { useDeferredValue, useState } from 'react'
import type { Guide, GuideError } from '../../../guides/types.js'
import { Button } from '../../elements/Button.js'
import { Dialog } from '../../elements/Dialog.js'
import { SearchField } from '../../elements/Field.js'
import { usePart } from '../../elements/part.js'
import type { GuideSentences } from '../../guideMessages.js'
import { useMessages } from '../../messages.js'
import { Mistake } from './Mistakes.js'

export interface ErrorSearchDialogProps {
  guide: Guide
  provider: string
  sentences: GuideSentences
  onClose: () => void
}

/** Finds an error of the console by any of its words, with its cause and fix. */
export function ErrorSearchDialog({ guide, provider, sentences, onClose }: ErrorSearchDialogProps) {
  const t = useMessages()
  const found = usePart('mistakes')
  const [text, setText] = useState('')
  const errors = findErrors(guide, useDeferredValue(text), sentences)
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
          {errors.map((error) => (
            <Mistake key={error.id} guide={guide} error={error} sentences={sentences} />
          ))}
        </div>
      )}
    </Dialog>
  )
}

/** Every word typed must occur in the message, its cause or its fix. */
function findErrors(guide: Guide, text: string, sentences: GuideSentences): GuideError[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return guide.errors.filter((error) => {
    const key = `guide.${guide.identityProvider}.error.${error.id}`
    const parts = ['symptom', 'cause', 'fix'].filter((part) => part !== 'symptom' || !error.text)
    const all = [error.text, ...parts.map((part) => sentences.text(`${key}.${part}`, error.labels))].join(' ').toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
