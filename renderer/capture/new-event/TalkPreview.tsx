import { useTranslation } from 'react-i18next'
import type { ImportedTalk, PartialDate } from '../../../db/model.ts'
import { dateFromText, TalkKind } from '../../../db/model.ts'
import { isWholeDay } from '../../browse/pages/event-times.ts'
import { MinutesField } from '../../browse/pages/MinutesField.tsx'
import { NameTokens } from '../../browse/pages/NameTokens.tsx'
import { TimeField } from '../../browse/pages/TimeField.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { SavedText } from '../../design/SavedText.tsx'
import { Select } from '../../design/Select.tsx'
import { namedSpeakers } from '../../import/edits.ts'
import { clockOf, timeOn } from './corrections.ts'

interface TalkPreviewProps {
  readonly talk: ImportedTalk
  /** The event's, for a talk that has no time of its own yet. */
  readonly day: PartialDate | null
  readonly onChange: (fields: Partial<ImportedTalk>) => void
  readonly onRemove: () => void
}

/** One talk as it was read: when, what, by whom, how long. */
export function TalkPreview({ talk, day, onChange, onRemove }: TalkPreviewProps) {
  const { t } = useTranslation(['newEvent', 'pages', 'import'])
  const { title, speakers, kind, minutes, startsAt } = talk
  const on = startsAt === null ? day : dateFromText(startsAt.slice(0, 10))
  const change = async (fields: Partial<ImportedTalk>) => {
    onChange(fields)
    return true
  }
  return (
    <li className="talk-preview" aria-label={title}>
      <TimeField
        label={t('timeOf', { title })}
        clock={clockOf(startsAt)}
        hasDay={isWholeDay(on)}
        onSave={(clock) => change({ startsAt: timeOn(on, clock) })}
      />
      <div className="grow">
        <div className="talk-name" lang="ja">
          <SavedText
            label={t('titleOf', { title })}
            value={title}
            onSave={(typed) => change({ title: typed })}
          />
        </div>
        <div className="facts-line">
          <Select
            label={t('pages:talk.kind')}
            bare
            value={kind}
            choices={TalkKind.options.map((value) => ({ value, words: t(`pages:kinds.${value}`) }))}
            onChange={(next) => onChange({ kind: next })}
          />
          <MinutesField
            label={t('import:talk.minutesLabel')}
            minutes={minutes}
            onSave={(next) => change({ minutes: next })}
          />
          <div className="grow">
            <NameTokens
              label={t('pages:talk.speakers')}
              addLabel={t('pages:talk.addSpeaker')}
              kind="speaker"
              tokens={speakers.map(({ name }) => ({ id: name, words: name }))}
              onChange={(names) => change({ speakers: namedSpeakers(speakers, names) })}
            />
          </div>
        </div>
      </div>
      <IconButton small icon="close" label={t('leaveOut', { title })} onPress={onRemove} />
    </li>
  )
}
