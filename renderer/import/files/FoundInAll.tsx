import { useTranslation } from 'react-i18next'
import type { NewName } from '../../../db/model.ts'
import { Button } from '../../design/Button.tsx'
import { NewNames } from '../NewNames.tsx'
import { Problems } from '../Problems.tsx'
import { columns, numberOf } from './file-columns.ts'
import type { ImportRun } from './import-run.ts'
import { chooseSame, showFile } from './import-run.ts'

// Who has more of them goes through the table.
const mostShown = 100

interface FoundInAllProps {
  readonly run: ImportRun
  /** Speakers and tags that the library does not have. */
  readonly names: readonly NewName[]
}

/** Before one file is shown: what was found in all of them, and which of them to look at. */
export function FoundInAll({ run, names }: FoundInAllProps) {
  const { t } = useTranslation('import')
  const read = run.found.flatMap((file) => (file.is === 'read' ? [file] : []))
  const sums = columns.map((column) => ({
    column,
    sum: read.reduce((all, file) => all + numberOf(file, column), 0),
  }))
  const toLookAt = run.found.filter(
    (file) => file.is === 'unread' || file.problems + file.conflicts.length > 0,
  )
  return (
    <section className="found-in-all" aria-label={t('files.inAll')}>
      <h2 className="section-title">{t('files.inAll')}</h2>
      <dl className="import-sums">
        {sums.map(({ column, sum }) => (
          <div key={column}>
            <dt>{t(`files.columns.${column}`)}</dt>
            <dd>{sum.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t('files.hint')}</p>
      {run.hidden > 0 && <p className="faint small">{t('files.hidden', { count: run.hidden })}</p>}
      <NewNames
        names={names.filter(({ files }) => files.some((index) => !run.leftOut.has(index)))}
        same={run.same}
        onChoose={chooseSame}
      />
      <Problems problems={run.problems} areOfFiles />
      {toLookAt.length > 0 && (
        <>
          <h2 className="section-title">{t('files.toLookAt')}</h2>
          <ul className="stack" data-tight>
            {toLookAt.slice(0, mostShown).map((file) => (
              <li key={file.index}>
                <Button kind="link" icon="warning" onPress={() => showFile(file.index)}>
                  <span className="one-line">{file.file}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
