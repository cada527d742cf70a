import { useTranslation } from 'react-i18next'
import type { Problem } from '../../db/model.ts'
import { Icon } from '../design/Icon.tsx'
import { LineLink } from './LineLink.tsx'
import { lineAttribute } from './lines-attribute.ts'

interface ProblemsProps {
  readonly problems: readonly Problem[]
  /** They are of several files, whose source is not beside them. */
  readonly areOfFiles?: boolean
}

/** What could not be read, and why; all the rest was. */
export function Problems({ problems, areOfFiles = false }: ProblemsProps) {
  const { t } = useTranslation('import')
  if (problems.length === 0) return null
  return (
    <section className="check-list" data-danger aria-label={t('problems.heading')}>
      <h2 className="section-title">
        <Icon name="warning" />
        {t('problems.heading')}
      </h2>
      <p className="faint small">{t('problems.lead')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} data-lines={lineAttribute(problem.line)}>
            <p>
              {t(`problems.reasons.${problem.reason}`)}
              {problem.field !== null && ` · ${t('problems.field', { field: problem.field })}`}
            </p>
            {areOfFiles ? (
              <p className="muted small">
                {problem.file}
                {problem.line !== null && ` · ${t('notices.line', { line: problem.line })}`}
                {problem.text !== problem.file && <q className="passage-of-file">{problem.text}</q>}
              </p>
            ) : (
              <LineLink line={problem.line} text={problem.text} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
