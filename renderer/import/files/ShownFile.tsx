import { useTranslation } from 'react-i18next'
import type { FileFound, NewName } from '../../../db/model.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useAnswer } from '../../app/use-answer.ts'
import { Button } from '../../design/Button.tsx'
import { Conflicts } from './Conflicts.tsx'
import { FileBeside } from './FileBeside.tsx'
import { useFormatWords } from './format-words.ts'
import type { ImportRun } from './import-run.ts'
import { leaveOut } from './import-run.ts'

interface ShownFileProps {
  readonly run: ImportRun
  readonly file: FileFound
  /** The new ones of all files. */
  readonly names: readonly NewName[]
}

/** One file in full: what was read beside its source, or why it could not be. */
export function ShownFile({ run, file, names }: ShownFileProps) {
  const { t } = useTranslation('import')
  const formatWords = useFormatWords()
  const isRead = file.is === 'read'
  const answer = useAnswer('import.file', isRead ? { id: run.id, index: file.index } : undefined)
  const isLeftOut = run.leftOut.has(file.index)
  return (
    <section id="shown-file" className="shown-file" aria-label={file.file} tabIndex={-1}>
      <div className="shown-file-bar">
        <h2 className="one-line">{file.file}</h2>
        {isRead && (
          <>
            <span className="faint small one-line">
              {formatWords(file.format)}
              {file.encoding.toLowerCase() !== 'utf-8' && ` · ${file.encoding}`}
            </span>
            <span className="grow" />
            <Button kind="quiet" onPress={() => leaveOut([file.index], !isLeftOut)}>
              {t(isLeftOut ? 'files.takeIn' : 'files.leaveOut')}
            </Button>
          </>
        )}
      </div>
      {isRead && file.conflicts.length > 0 && <Conflicts file={file} theirs={run.theirs} />}
      {!isRead && <FailureNotice failure={file.failure} />}
      {answer && !answer.ok && <FailureNotice failure={answer.failure} />}
      {answer?.ok && (
        <FileBeside
          imported={answer.value}
          names={names.filter(({ files }) => files.includes(file.index))}
          same={run.same}
        />
      )}
    </section>
  )
}
