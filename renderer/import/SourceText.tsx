import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Imported } from '../../db/model.ts'
import { PassageLines } from './PassageLines.tsx'
import type { PartId } from './parts.ts'
import { partsOf, passagesOf } from './parts.ts'
import type { Pointed } from './pointed.ts'

interface SourceTextProps {
  readonly preview: Imported
  readonly pointed: Pointed
  readonly onPoint: (part: PartId | null) => void
}

/** The report as it was handed over, with its line numbers; the lines of what is pointed at stand out. */
export function SourceText({ preview, pointed, onPoint }: SourceTextProps) {
  const { t } = useTranslation('import')
  const pane = useRef<HTMLElement>(null)
  const { text, events, talks, file } = preview
  // The text does not change while fields are edited: its passages are cut once.
  const passages = useMemo(() => passagesOf({ text, events, talks }), [text, events, talks])
  const titles = new Map(
    partsOf(preview).map((part) => [part.id, part.kind === 'event' ? part.event.title : part.talk.title]),
  )

  const firstLine = pointed.isFocused ? pointed.lines[0]?.from : undefined
  useEffect(() => {
    if (firstLine === undefined) return
    pane.current?.querySelector(`[data-line="${firstLine}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [firstLine])

  return (
    <section
      ref={pane}
      className="source"
      aria-label={t('preview.source')}
      onPointerLeave={() => onPoint(null)}
    >
      {file !== '' && <p className="source-file faint small">{t('preview.sourceOf', { file })}</p>}
      {passages.map((passage) => (
        <PassageLines
          key={passage.from}
          passage={passage}
          title={passage.part === null ? null : (titles.get(passage.part) ?? null)}
          isPointed={passage.part !== null && passage.part === pointed.part}
          lines={pointed.lines.filter(
            ({ from, to }) => from < passage.from + passage.lines.length && to >= passage.from,
          )}
          onPoint={onPoint}
        />
      ))}
    </section>
  )
}
