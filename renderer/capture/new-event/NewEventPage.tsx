import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventId } from '../../../db/model.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useAcceptKey } from '../../app/use-accept-key.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { useToday } from '../../browse/use-today.ts'
import { Select } from '../../design/Select.tsx'
import { refuseLongPaste } from '../attachments/refuse-long-paste.ts'
import { AcceptBar } from './AcceptBar.tsx'
import { isComparable } from './corrections.ts'
import { changeDraft, useDraft } from './draft.ts'
import { EventPreview } from './EventPreview.tsx'
import { ProgrammeChanges } from './ProgrammeChanges.tsx'
import { ReadingNotices } from './ReadingNotices.tsx'
import { useAcceptance } from './use-acceptance.ts'

/**
 * From whatever tells of an evening to its event: one box that takes it, and beside it what was read of it. Of an event
 * that the library has already, what the programme has changed is shown in its stead.
 */
export function NewEventPage({ eventId }: { readonly eventId: EventId | null }) {
  const { t } = useTranslation('newEvent')
  const draft = useDraft(eventId)
  const today = useToday()
  const box = useRef<HTMLTextAreaElement>(null)
  // Whoever comes here comes to paste.
  useEffect(() => box.current?.focus(), [])

  const read = useAnswer('programme.read', { text: draft.text, name: t('untitled'), today })
  const imported = read?.ok ? read.value.imported : null
  const at = imported === null || draft.at < imported.events.length ? draft.at : 0
  const isAsked = imported !== null && isComparable(imported)
  const comparison = useAnswer('programme.compare', isAsked ? { imported, at, eventId } : undefined)
  const known = comparison?.ok ? comparison.value : null
  const corrected = draft.corrected ?? imported
  const acceptance = useAcceptance({ eventId, draft, imported, corrected, at, known })

  useAcceptKey(acceptance.accept)

  const event = corrected?.events[at]
  return (
    <section className="new-event" aria-label={t('title')}>
      <AcceptBar
        title={
          known?.event && eventId !== null ? t('compareTitle', { title: known.event.title }) : t('title')
        }
        acceptance={acceptance}
      />
      {read && !read.ok && <FailureNotice failure={read.failure} />}
      {comparison && !comparison.ok && <FailureNotice failure={comparison.failure} />}
      <div className="halves">
        <textarea
          ref={box}
          className="input new-event-text"
          aria-label={t('box')}
          placeholder={eventId === null ? t('boxPlaceholder') : t('compareHint')}
          lang="ja"
          spellCheck={false}
          value={draft.text}
          onPaste={refuseLongPaste}
          onChange={({ target }) => changeDraft(eventId, { text: target.value })}
        />
        <div className="new-event-preview">
          {draft.text.trim() === '' && (
            <p className="muted phrases">{eventId === null ? t('lead') : t('compareLead')}</p>
          )}
          {draft.text.trim() !== '' && imported && event && (
            <>
              {imported.events.length > 1 && (
                <Select
                  label={t('which', { count: imported.events.length })}
                  value={String(at)}
                  choices={imported.events.map(({ title }, index) => ({
                    value: String(index),
                    words: title,
                  }))}
                  onChange={(value) => changeDraft(eventId, { at: Number(value) })}
                />
              )}
              {known?.event ? (
                <ProgrammeChanges
                  event={known.event}
                  changes={known.changes}
                  isWanted={acceptance.isWanted}
                  onWant={acceptance.want}
                />
              ) : (
                <EventPreview event={event} onChange={(fields) => acceptance.correct(fields)} />
              )}
              <ReadingNotices
                imported={imported}
                isRecognised={read?.ok === true && read.value.isRecognised}
              />
            </>
          )}
        </div>
      </div>
    </section>
  )
}
