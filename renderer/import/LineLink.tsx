import { useTranslation } from 'react-i18next'

interface LineLinkProps {
  readonly line: number | null
  /** The passage as typed. */
  readonly text: string
}

/** The passage that a notice speaks of; pressing it shows where it stands. */
export function LineLink({ line, text }: LineLinkProps) {
  const { t } = useTranslation('import')
  if (line === null) return <q className="passage-quoted one-line">{text}</q>
  return (
    <button
      type="button"
      className="passage-quoted"
      onClick={() => document.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'center' })}
    >
      <span className="numbers">{t('notices.line', { line })}</span>
      <span className="one-line" lang="ja">
        {text}
      </span>
    </button>
  )
}
