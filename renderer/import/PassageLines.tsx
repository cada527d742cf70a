import { useTranslation } from 'react-i18next'
import type { LineRange } from '../../db/model.ts'
import type { PartId, Passage } from './parts.ts'
import { holdsLine } from './parts.ts'

interface PassageLinesProps {
  readonly passage: Passage
  /** What was recognised in it; `null` for nothing. */
  readonly title: string | null
  readonly isPointed: boolean
  /** The lines that stand out. */
  readonly lines: readonly LineRange[]
  readonly onPoint: (part: PartId | null) => void
}

/** Neighbouring lines of one part. The number of the first is a button that leads to what was recognised in them. */
export function PassageLines({ passage, title, isPointed, lines, onPoint }: PassageLinesProps) {
  const { t } = useTranslation('import')
  const { part, from } = passage
  return (
    <div
      className="passage"
      data-owned={part?.startsWith('talk') || undefined}
      data-pointed={isPointed || undefined}
      onPointerEnter={() => onPoint(part)}
    >
      {passage.lines.map((text, index) => {
        const line = from + index
        return (
          <div
            key={line}
            className="source-line"
            data-line={line}
            data-lit={holdsLine(lines, line) || undefined}
          >
            {index === 0 && part !== null ? (
              <button
                type="button"
                className="line-number"
                aria-label={t('preview.showPart', { line, title: title ?? '' })}
                onFocus={() => onPoint(part)}
                onClick={() => goToPart(part)}
              >
                {line}
              </button>
            ) : (
              <span className="line-number" aria-hidden="true">
                {line}
              </span>
            )}
            <span lang="ja">{text}</span>
          </div>
        )
      })}
    </div>
  )
}

/** Moves the keyboard to the first field of a part. */
function goToPart(part: PartId) {
  const card = document.querySelector(`[data-part="${part}"]`)
  card?.scrollIntoView({ block: 'start' })
  const field = card?.querySelector('textarea, input, button')
  if (field instanceof HTMLElement) field.focus({ preventScroll: true })
}
