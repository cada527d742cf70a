import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../design/Button.tsx'

interface MergePanelProps {
  readonly mine: string
  readonly theirs: string
  /** What the note is to hold from now on. */
  readonly onDecide: (text: string) => void
}

/** Two texts of one note, and the choice between them. Nothing is stored over either before it is made. */
export function MergePanel({ mine, theirs, onDecide }: MergePanelProps) {
  const { t } = useTranslation('capture')
  const title = useId()
  return (
    <section className="note-merge" aria-labelledby={title} role="alert">
      <h2 id={title}>{t('merge.title')}</h2>
      <p>{t('merge.todo')}</p>
      <div className="note-merge-texts">
        <OneText words={t('merge.mine')} text={mine} />
        <OneText words={t('merge.theirs')} text={theirs} />
      </div>
      <div className="note-merge-acts">
        <Button onPress={() => onDecide(mine)}>{t('merge.keepMine')}</Button>
        <Button onPress={() => onDecide(theirs)}>{t('merge.takeTheirs')}</Button>
        <Button kind="primary" onPress={() => onDecide(both(theirs, mine))}>
          {t('merge.keepBoth')}
        </Button>
      </div>
    </section>
  )
}

function OneText({ words, text }: { readonly words: string; readonly text: string }) {
  const { t } = useTranslation('capture')
  return (
    <div>
      <p>{words}</p>
      <textarea
        className="note-merge-text"
        lang="ja"
        aria-label={words}
        readOnly
        value={text}
        placeholder={t('merge.empty')}
      />
    </div>
  )
}

/** One text after the other, a rule between them. */
const both = (first: string, second: string) => `${first.trimEnd()}\n\n---\n\n${second}`
