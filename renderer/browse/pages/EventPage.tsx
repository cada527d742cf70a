import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/use-answer.ts'
import { SavedText } from '../../design/SavedText.tsx'
import { Answered } from './Answered.tsx'
import { EventBar } from './EventBar.tsx'
import { EventFacts } from './EventFacts.tsx'
import { stored } from './stored.ts'
import { Timetable } from './Timetable.tsx'

/** One evening: when and where, its talks in order, and what was written about it as a whole. */
export function EventPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('pages')
  const answer = useAnswer('events.get', id)
  return (
    <Answered answer={answer}>
      {({ event, talks, links }) => (
        <>
          <EventBar event={event} talks={talks} />
          <div className="page-scroll">
            <article className="page" key={event.id}>
              <header className="page-head">
                <h1 className="page-title" lang="ja">
                  <SavedText
                    label={t('title')}
                    value={event.title}
                    onSave={(title) => stored('events.update', { id, fields: { title } })}
                  />
                </h1>
                <EventFacts event={event} links={links} />
              </header>
              <Timetable event={event} talks={talks} />
              <section className="page-section" aria-label={t('event.note')}>
                <h2 className="section-title">{t('event.note')}</h2>
                <div className="prose">
                  <SavedText
                    label={t('event.note')}
                    value={event.note}
                    placeholder={t('event.notePlaceholder')}
                    multiline
                    mayBeEmpty
                    lang="ja"
                    onSave={(note) => stored('events.update', { id, fields: { note } })}
                  />
                </div>
              </section>
            </article>
          </div>
        </>
      )}
    </Answered>
  )
}
