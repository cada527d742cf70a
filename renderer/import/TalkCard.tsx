import { useTranslation } from 'react-i18next'
import { TalkKind } from '../../db/model.ts'
import { MinutesField } from '../browse/pages/MinutesField.tsx'
import { IconButton } from '../design/IconButton.tsx'
import { SavedText } from '../design/SavedText.tsx'
import { Select } from '../design/Select.tsx'
import type { TalkEdit } from './edits.ts'
import { lineAttribute, linesAttribute } from './lines-attribute.ts'
import type { TalkPart } from './parts.ts'
import { linesOf } from './parts.ts'
import { TalkCardFacts } from './TalkCardFacts.tsx'

interface TalkCardProps {
  readonly part: TalkPart
  readonly isPointed: boolean
  readonly isLeftOut: boolean
  readonly onLeaveOut: (isLeftOut: boolean) => void
  readonly onChange: (edit: TalkEdit) => void
}

/** One talk as recognised. It can be left out; its lines stay in the text beside. */
export function TalkCard({ part, isPointed, isLeftOut, onLeaveOut, onChange }: TalkCardProps) {
  const { t } = useTranslation(['import', 'pages'])
  const { title, kind, minutes, source } = part.talk
  const change = async (edit: TalkEdit) => {
    onChange(edit)
    return true
  }
  const heading = t('talk.heading', { place: part.at + 1 })

  return (
    <section
      className="part-card"
      aria-label={`${heading} ${title}`}
      data-part={part.id}
      data-lines={linesAttribute(linesOf(part))}
      data-pointed={isPointed || undefined}
      data-left-out={isLeftOut || undefined}
    >
      <div className="part-kind">
        {heading}
        <span className="grow" />
        {isLeftOut ? (
          <>
            {t('talk.leftOut')}
            <IconButton
              small
              icon="undo"
              label={t('talk.takeIn', { title })}
              onPress={() => onLeaveOut(false)}
            />
          </>
        ) : (
          <IconButton
            small
            icon="close"
            label={t('talk.leaveOut', { title })}
            onPress={() => onLeaveOut(true)}
          />
        )}
      </div>
      <h2 className="part-title" lang="ja" data-lines={lineAttribute(source?.heading ?? null)}>
        {isLeftOut ? (
          title
        ) : (
          <SavedText label={t('talk.title')} value={title} onSave={(text) => change({ title: text })} />
        )}
      </h2>
      {!isLeftOut && (
        <>
          <div className="facts-line">
            <Select
              label={t('talk.kind')}
              bare
              value={kind}
              choices={TalkKind.options.map((value) => ({ value, words: t(`pages:kinds.${value}`) }))}
              onChange={(next) => onChange({ kind: next })}
            />
            <MinutesField
              label={t('talk.minutesLabel')}
              minutes={minutes}
              onSave={(next) => change({ minutes: next })}
            />
          </div>
          <TalkCardFacts talk={part.talk} onChange={onChange} />
        </>
      )}
    </section>
  )
}
