import { useTranslation } from 'react-i18next'
import type { Problem } from '../../db/model.ts'
import { Icon } from '../design/Icon.tsx'
import { LineLink } from './LineLink.tsx'
import { lineAttribute } from './lines-attribute.ts'

/** What could not be read, and why; all the rest was. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
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
            <LineLink line={problem.line} text={problem.text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
