import { useTranslation } from 'react-i18next'
import type { FileFound } from '../../../db/model.ts'
import { Segments } from '../../design/Segments.tsx'
import { takeTheirs } from './import-run.ts'

interface ConflictsProps {
  readonly file: Extract<FileFound, { is: 'read' }>
  readonly isTheirs: boolean
}

/** What a person has edited and the source now says otherwise, and whose words win. */
export function Conflicts({ file, isTheirs }: ConflictsProps) {
  const { t } = useTranslation('import')
  const fieldWords: Readonly<Record<string, string>> = t('files.conflicts.fields', { returnObjects: true })
  return (
    <section className="conflicts" aria-label={t('files.conflicts.heading')}>
      <div className="between">
        <p>{t('files.conflicts.said', { count: file.conflicts.length })}</p>
        <Segments
          label={t('files.conflicts.heading')}
          value={isTheirs ? 'theirs' : 'mine'}
          choices={[
            { value: 'mine', words: t('files.conflicts.mine') },
            { value: 'theirs', words: t('files.conflicts.theirs') },
          ]}
          onChange={(value) => takeTheirs(file.index, value === 'theirs')}
        />
      </div>
      <ul className="muted small">
        {file.conflicts.map(({ id, title, fields }) => (
          <li key={id} className="one-line">
            {title}
            <span className="faint">
              {' '}
              {fields.map((field) => fieldWords[field] ?? field).join(t('files.between'))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
