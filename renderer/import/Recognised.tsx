import type { SyntheticEvent } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Imported } from '../../db/model.ts'
import { useAnswer } from '../app/use-answer.ts'
import { changeDraft, readDraft } from './draft.ts'
import { EventCard } from './EventCard.tsx'
import { withEvent, withTalk } from './edits.ts'
import { NewNames } from './NewNames.tsx'
import { Notices } from './Notices.tsx'
import { Others } from './Others.tsx'
import { Problems } from './Problems.tsx'
import type { PartId } from './parts.ts'
import { partsOf } from './parts.ts'
import type { Pointed } from './pointed.ts'
import { pointedAt } from './pointed.ts'
import type { SameNames } from './same-names.ts'
import { namesIn, withAnswer } from './same-names.ts'
import { TalkCard } from './TalkCard.tsx'

interface RecognisedProps {
  readonly preview: Imported
  readonly unwanted: ReadonlySet<PartId>
  readonly same: SameNames
  readonly pointed: Pointed
  readonly onPoint: (pointed: Pointed) => void
}

/** What was recognised, to be looked over and changed: what to check first, then the event and its talks. */
export function Recognised({ preview, unwanted, same, pointed, onPoint }: RecognisedProps) {
  const { t } = useTranslation('import')
  const parts = partsOf(preview)
  const section = useRef<HTMLElement>(null)
  // The field of the text is gone, and the keyboard would be nowhere.
  useEffect(() => section.current?.focus(), [])
  const names = useAnswer('import.newNames', { names: namesIn(preview) })

  const point = ({ target }: SyntheticEvent, isFocused: boolean) =>
    onPoint(pointedAt(target, parts, isFocused))

  function leaveOut(id: PartId, isOut: boolean) {
    const next = new Set(unwanted)
    if (isOut) next.add(id)
    else next.delete(id)
    changeDraft({ unwanted: next })
  }

  return (
    <section
      ref={section}
      tabIndex={-1}
      className="recognised"
      aria-label={t('preview.recognised')}
      onPointerOver={(event) => point(event, false)}
      onFocus={(event) => point(event, true)}
    >
      <Notices notices={preview.notices} />
      <Problems problems={preview.problems} />
      <NewNames
        names={names?.ok ? names.value : []}
        same={same}
        onChoose={(name, id) => changeDraft({ same: withAnswer(readDraft().same, name, id) })}
      />
      {parts.map((part) =>
        part.kind === 'event' ? (
          <EventCard
            key={part.id}
            part={part}
            isPointed={pointed.part === part.id}
            onChange={(edit) => changeDraft({ preview: withEvent(preview, part.at, edit) })}
          />
        ) : (
          <TalkCard
            key={part.id}
            part={part}
            isPointed={pointed.part === part.id}
            isLeftOut={unwanted.has(part.id)}
            onLeaveOut={(isOut) => leaveOut(part.id, isOut)}
            onChange={(edit) => changeDraft({ preview: withTalk(preview, part, edit) })}
          />
        ),
      )}
      <Others links={preview.links} lists={preview.lists} />
    </section>
  )
}
