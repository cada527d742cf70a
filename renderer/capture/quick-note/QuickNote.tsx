import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, QuickNoteDraft } from '../../../db/model.ts'
import { call } from '../../app/call.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { useToday } from '../../browse/use-today.ts'
import { Button } from '../../design/Button.tsx'
import { isComposing } from '../../design/composition.ts'
import { Icon } from '../../design/Icon.tsx'
import { Kbd } from '../../design/Kbd.tsx'
import { isChord } from '../../design/key-words.ts'
import { Notice } from '../../design/Notice.tsx'
import { longestPaste } from '../attachments/clipboard.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { draftKeeper } from './draft-keeper.ts'
import { elapsedAt } from './elapsed-at.ts'
import { useMinute } from './use-minute.ts'

/** One field, and where its text will land. */
export function QuickNote({ draft }: { readonly draft: QuickNoteDraft | null }) {
  const { t } = useTranslation('capture')
  const { markLag } = usePreferences()
  const field = useRef<HTMLTextAreaElement>(null)
  const [keeper] = useState(() => draftKeeper(draft, (text) => call('quickNote.keepDraft', text)))
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isPasteRefused, setPasteRefused] = useState(false)
  const question = { date: useToday(), minute: useMinute() }
  const place = useAnswer('quickNote.place', question)
  const talk = place?.ok ? place.value : null
  useFlush(keeper)
  useKeyboard(field)

  async function save() {
    const text = field.current?.value ?? ''
    if (!/\S/u.test(text)) return close()
    setSaving(true)
    const stored = await store(text)
    setSaving(false)
    if (!stored.ok) return setFailure(stored.failure)
    keeper.type('')
    return close()
  }

  async function store(text: string) {
    // Whoever is quicker than the library still gets to the right talk.
    const known = place ?? (await call('quickNote.place', question))
    if (!known.ok) return known
    return call('quickNote.save', {
      talkId: known.value?.talkId ?? null,
      text,
      elapsedSeconds: elapsedAt(known.value, keeper.begunAt(), Date.now(), markLag),
      date: question.date,
    })
  }

  async function close() {
    await keeper.flush()
    await call('quickNote.close', null)
  }

  function onPaste(event: ClipboardEvent) {
    // The field takes the plain text and nothing else; one that no note takes either is told of.
    const isRefused = event.clipboardData.getData('text/plain').length > longestPaste
    if (isRefused) event.preventDefault()
    setPasteRefused(isRefused)
  }

  function onKeyDown(event: KeyboardEvent) {
    // Of a composition, Enter and Escape are the input method's.
    if (isComposing(event)) return
    const isEscape = event.key === 'Escape'
    if (!isEscape && !isChord(event.nativeEvent, 'Mod+Enter')) return
    event.preventDefault()
    if (isEscape) void close()
    else if (!isSaving) void save()
  }

  return (
    <main className="quick-note" aria-label={t('quickNote.label')} onKeyDown={onKeyDown}>
      <h1 className="unseen">{t('quickNote.label')}</h1>
      <p className="quick-note-place" role="status">
        <Icon name={talk ? 'edit' : 'talk'} />
        {talk && <span className="one-line">{t('quickNote.toTalk', { title: talk.title })}</span>}
        {place?.ok && !talk && <span className="one-line">{t('quickNote.alone')}</span>}
      </p>
      <textarea
        ref={field}
        className="quick-note-text"
        aria-label={t('quickNote.text')}
        placeholder={t('quickNote.placeholder')}
        defaultValue={draft?.text ?? ''}
        readOnly={isSaving}
        onPaste={onPaste}
        onChange={({ currentTarget }) => keeper.type(currentTarget.value)}
      />
      {isPasteRefused && <Notice said={t('paste.too long')} tone="danger" />}
      {failure && <FailureNotice failure={failure} />}
      <div className="quick-note-foot">
        <span className="small faint grow">{t('quickNote.kept')}</span>
        <Button kind="quiet" onPress={() => void close()}>
          {t('quickNote.close')}
          <Kbd chord="Escape" />
        </Button>
        <Button kind="primary" isDisabled={isSaving} onPress={() => void save()}>
          {t('quickNote.save')}
          <Kbd chord="Mod+Enter" />
        </Button>
      </div>
    </main>
  )
}

/** The window is there to be written in: behind what was written the last time. */
function useKeyboard(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const length = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(length, length)
  }, [field])
}

/** Main is about to close this window: what was written is kept first. */
function useFlush(keeper: DraftKeeper): void {
  useEffect(
    () =>
      window.talkshelf.onCommand((command) => {
        if (command === 'flush') void keeper.flush().then(() => call('shell.flushed', null))
      }),
    [keeper],
  )
}
