import { useState } from 'react'
import type { Failure, Imported, Saved } from '../../db/model.ts'
import { call } from '../app/call.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { open } from '../app/places.ts'
import { tell } from '../app/toasts.ts'
import { useAcceptKey } from '../app/use-accept-key.ts'
import { i18n } from '../i18n/i18n.ts'
import { forgetDraft, readDraft } from './draft.ts'
import { talkCount, without } from './edits.ts'
import { PreviewBar } from './PreviewBar.tsx'
import type { PartId } from './parts.ts'
import { linesOf, partsOf } from './parts.ts'
import { nowhere } from './pointed.ts'
import { Recognised } from './Recognised.tsx'
import { SourceText } from './SourceText.tsx'
import type { SameNames } from './same-names.ts'

interface ReportPreviewProps {
  readonly preview: Imported
  readonly unwanted: ReadonlySet<PartId>
  readonly same: SameNames
}

/** The report beside what was recognised in it, each tied to the other; everything can be changed before it is saved. */
export function ReportPreview({ preview, unwanted, same }: ReportPreviewProps) {
  const [pointed, setPointed] = useState(nowhere)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const wanted = without(preview, unwanted)
  const hasBlankTitle = partsOf(wanted).some((part) =>
    isBlank(part.kind === 'event' ? part.event.title : part.talk.title),
  )

  function pointAtPart(id: PartId | null) {
    const part = partsOf(preview).find((each) => each.id === id)
    setPointed(part ? { part: part.id, lines: linesOf(part), isFocused: false } : nowhere)
  }

  async function save() {
    const { preview: now, unwanted: left, same: said } = readDraft()
    if (!now) return
    setSaving(true)
    const answer = await call('import.accept', { imported: without(now, left), same: [...said.values()] })
    setSaving(false)
    if (answer.ok) arrive(answer.value)
    else setFailure(answer.failure)
  }

  useAcceptKey(() => {
    if (!isSaving && !hasBlankTitle) void save()
  })

  return (
    <>
      <PreviewBar
        talks={talkCount(wanted)}
        hasBlankTitle={hasBlankTitle}
        isSaving={isSaving}
        onSave={() => void save()}
      />
      {failure && <FailureNotice failure={failure} />}
      <div className="halves report">
        <SourceText preview={preview} pointed={pointed} onPoint={pointAtPart} />
        <Recognised
          preview={preview}
          unwanted={unwanted}
          same={same}
          pointed={pointed}
          onPoint={setPointed}
        />
      </div>
    </>
  )
}

const isBlank = (text: string) => text.trim() === ''

/** Saved: on to the event. */
function arrive(saved: Saved) {
  const { firstEventId, firstTalkId } = saved
  forgetDraft()
  tell(savedWords(saved))
  if (firstEventId !== null) open('event', firstEventId)
  else if (firstTalkId !== null) open('talk', firstTalkId)
}

/** What is new, and what was there and has gained something. */
function savedWords({ talks, updated }: Saved): string {
  const words = [
    ...(talks > 0 ? [i18n.t('import:preview.saved', { count: talks })] : []),
    ...(updated > 0 ? [i18n.t('import:preview.completed', { count: updated })] : []),
  ]
  return words.length === 0 ? i18n.t('import:preview.unchanged') : words.join(i18n.t('import:preview.stop'))
}
