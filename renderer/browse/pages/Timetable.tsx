import { useTranslation } from 'react-i18next'
import type { Event, TalkRow } from '../../../db/model.ts'
import { open, openProgramme } from '../../app/places.ts'
import { trash } from '../../app/trash.ts'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { OrderedList } from '../../design/OrderedList.tsx'
import { AddTalks } from './AddTalks.tsx'
import { partOf } from './part-title.ts'
import { stored } from './stored.ts'
import { TalkLine } from './TalkLine.tsx'
import { TalkSlot, TalkStart } from './TalkSlot.tsx'
import { undoable } from './undoable.ts'

interface TimetableProps {
  readonly event: Event
  readonly talks: readonly TalkRow[]
}

/** The talks of an event in their order, to be put in another one, and a field that adds more. */
export function Timetable({ event, talks }: TimetableProps) {
  const { t } = useTranslation('pages')
  function split(id: TalkRow['id']) {
    const talk = talks.find((one) => one.id === id)
    if (!talk) return
    const title = t('event.partTitle', partOf(talk.title))
    void undoable('talks.split', { id, title }, t('event.talkSplit', { name: talk.title }))
  }

  const minutes = talks.reduce((sum, talk) => sum + (talk.minutes ?? 0), 0)

  return (
    <section className="page-section" aria-label={t('event.timetable')}>
      <div className="section-head">
        <h2 className="section-title">{t('event.timetable')}</h2>
        {talks.length > 1 && <span className="faint small">{t('event.timetableHint')}</span>}
      </div>
      <OrderedList
        label={t('event.timetableOf', { title: event.title })}
        rows={talks}
        nameOf={(talk) => talk.title}
        onOrder={(order) => stored('events.order', { id: event.id, talks: [...order] })}
        onOpen={(id) => open('talk', id)}
        onSplit={split}
        onRemove={(ids) => void trash({ kind: 'talk', ids })}
        empty={<p className="muted">{t('event.timetableEmpty')}</p>}
      >
        {(talk, place) => (
          <>
            <span className="place">{place}</span>
            <TalkStart event={event} talk={talk} />
            <div className="timetable-talk">
              <TalkLine talk={talk} without="timetable" />
              <TalkSlot talk={talk} />
            </div>
            <span className="row-acts">
              <IconButton
                small
                icon="split"
                label={t('event.splitTalk', { name: talk.title })}
                chord="Alt+Enter"
                onPress={() => split(talk.id)}
              />
              <IconButton
                small
                icon="trash"
                label={t('event.removeTalk', { name: talk.title })}
                onPress={() => void trash({ kind: 'talk', ids: [talk.id] })}
              />
            </span>
          </>
        )}
      </OrderedList>
      <AddTalks event={event} />
      {talks.length > 0 && (
        <div className="timetable-foot">
          <p className="faint small numbers">
            {t('event.talks', { count: talks.length })}
            {minutes > 0 && ` · ${t('event.totalMinutes', { count: minutes })}`}
          </p>
          <Button kind="link" onPress={() => openProgramme(event.id)}>
            {t('event.compareProgramme')}
          </Button>
        </div>
      )}
    </section>
  )
}
