import type { KeyboardEvent } from 'react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { isComposing } from './composition.ts'
import type { SaveText } from './text-saver.ts'
import { shownText, textSaver } from './text-saver.ts'

interface SavedTextProps {
  /** What it is, for a screen reader. */
  readonly label: string
  /** As stored. */
  readonly value: string
  readonly onSave: SaveText
  readonly placeholder?: string
  /** May line breaks stand in it? Then Enter makes one, and it saves while one types. */
  readonly multiline?: boolean
  /** Why this text can't be taken; `null` for one that can. It stays in the field until it can. */
  readonly problemOf?: (text: string) => string | null
  /** What is stored of a text, where that is written otherwise: typed anew, it is no change. */
  readonly storedAs?: (text: string) => string | null
  /** May it be emptied? Otherwise leaving it empty brings back what was stored. */
  readonly mayBeEmpty?: boolean
  /** `page-title`, `prose`, …; nothing for text of its surroundings. */
  readonly className?: string
  /** Of the content, where it is known. */
  readonly lang?: string | undefined
}

/** With the commit this stays within the half second that is promised. */
const quietMs = 400

/**
 * Text that is edited where it is read and saves by itself: on leaving the field, the page or the window, and, where
 * it has several lines, after a pause in typing. Escape takes back what a field of one line has not saved.
 */
export function SavedText({
  label,
  value,
  onSave,
  placeholder = '',
  problemOf,
  storedAs,
  multiline = false,
  mayBeEmpty = false,
  className = '',
  lang,
}: SavedTextProps) {
  const { t } = useTranslation('pages')
  const [isFocused, setIsFocused] = useState(false)
  const [saver] = useState(() => textSaver(multiline ? quietMs : null))
  const typed = useSyncExternalStore(saver.subscribe, saver.get)
  useEffect(() => {
    saver.saveWith(async (text) => {
      if (!mayBeEmpty && text.trim() === '') return true
      return problemOf?.(text) ? false : onSave(text)
    })
  }, [saver, onSave, mayBeEmpty, problemOf])
  useEffect(() => saver.hear(value), [saver, value])
  useEffect(() => savesOnLeaving(saver.flush), [saver])
  const text = shownText(typed, value, isFocused)
  const problem = typed.status === 'failed' ? problemOf?.(text) : null

  function leave() {
    setIsFocused(false)
    const becomes = typed.text !== null && storedAs ? storedAs(typed.text) : typed.text
    const isAsStored = becomes === value && typed.status === 'typed'
    if (isAsStored || (!mayBeEmpty && typed.text?.trim() === '')) saver.drop()
    else saver.flush()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (isComposing(event)) return
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.blur()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (!multiline) saver.drop()
      event.currentTarget.blur()
    }
  }

  return (
    <>
      <textarea
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        className={`editable ${className}`}
        rows={1}
        value={text}
        placeholder={placeholder}
        lang={lang}
        spellCheck={false}
        onChange={(event) => {
          const { nativeEvent, target } = event
          const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
          const typedText = multiline ? target.value : target.value.replaceAll(/[\r\n]+/gu, ' ')
          saver.type(typedText, value, composing)
        }}
        // The last change of a composition comes before its end, so the pause begins here.
        onCompositionEnd={(event) => saver.type(event.currentTarget.value, value, false)}
        onFocus={() => {
          // What is shown is edited, not what it was once typed as: 令和5年 of what reads 2023年 now.
          if (typed.status === 'saved' && text === value) saver.drop()
          setIsFocused(true)
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {typed.status === 'failed' && !problem && (
        <p className="field-problem" role="alert">
          {t('unsaved.said')}{' '}
          <Button kind="link" onPress={saver.flush}>
            {t('unsaved.retry')}
          </Button>
        </p>
      )}
    </>
  )
}

function savesOnLeaving(flush: () => void): () => void {
  const onHidden = () => {
    if (document.visibilityState === 'hidden') flush()
  }
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    window.removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', onHidden)
    // The page was left with the cursor in the field: no `blur` comes for what is taken away.
    flush()
  }
}
