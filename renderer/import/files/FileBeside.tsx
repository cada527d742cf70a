import type { SyntheticEvent } from 'react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Imported, NewName } from '../../../db/model.ts'
import { NewNames } from '../NewNames.tsx'
import { Notices } from '../Notices.tsx'
import { Problems } from '../Problems.tsx'
import { linesOf, partsOf } from '../parts.ts'
import { nowhere, pointedAt } from '../pointed.ts'
import { SourceText } from '../SourceText.tsx'
import type { SameNames } from '../same-names.ts'
import { FoundLinks } from './FoundLinks.tsx'
import { FoundRecord } from './FoundRecord.tsx'
import { chooseSame } from './import-run.ts'

interface FileBesideProps {
  readonly imported: Imported
  /** Its speakers and tags that the library does not have. */
  readonly names: readonly NewName[]
  readonly same: SameNames
}

// A preview is for looking whether the file was understood: what is beyond is taken in all the same.
const mostLines = 4000
const mostParts = 200

/** The source of a file beside what was read in it, each tied to the other. Nothing is changed here. */
export function FileBeside({ imported, names, same }: FileBesideProps) {
  const { t } = useTranslation('import')
  const [pointed, setPointed] = useState(nowhere)
  const parts = useMemo(() => partsOf(imported), [imported])
  const shown = useMemo(() => beginningOf(imported), [imported])
  const point = ({ target }: SyntheticEvent, isFocused: boolean) =>
    setPointed(pointedAt(target, parts, isFocused))

  return (
    <div className="halves report">
      <SourceText
        preview={shown}
        pointed={pointed}
        onPoint={(id) => {
          const part = parts.find((each) => each.id === id)
          setPointed(part ? { part: part.id, lines: linesOf(part), isFocused: false } : nowhere)
        }}
      />
      <section
        className="recognised"
        aria-label={t('preview.recognised')}
        onPointerOver={(event) => point(event, false)}
        onFocus={(event) => point(event, true)}
      >
        <Notices notices={imported.notices} />
        <Problems problems={imported.problems} />
        <NewNames names={names} same={same} onChoose={chooseSame} />
        {parts.slice(0, mostParts).map((part) => (
          <FoundRecord key={part.id} part={part} isPointed={pointed.part === part.id} />
        ))}
        {parts.length > mostParts && (
          <p className="faint">{t('files.more', { count: parts.length - mostParts })}</p>
        )}
        <FoundLinks links={imported.links} lists={imported.lists} />
      </section>
    </div>
  )
}

function beginningOf(imported: Imported): Imported {
  const { text } = imported
  let end = -1
  for (let line = 0; line < mostLines; line += 1) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) return imported
  }
  return { ...imported, text: text.slice(0, end) }
}
