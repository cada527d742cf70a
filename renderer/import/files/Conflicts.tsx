import { useTranslation } from 'react-i18next'
import type { Conflict, FileFound } from '../../../db/model.ts'
import { Segments } from '../../design/Segments.tsx'
import { takeTheirs } from './import-run.ts'

interface ConflictsProps {
  readonly file: Extract<FileFound, { is: 'read' }>
  /** Ids of records that shall become what the file says. */
  readonly theirs: ReadonlySet<string>
}

/** What a person has edited and the source now says otherwise, both side by side, and whose words win. */
export function Conflicts({ file: { conflicts }, theirs }: ConflictsProps) {
  const { t } = useTranslation('import')
  return (
    <section className="conflicts" aria-label={t('files.conflicts.heading')}>
      <p>{t('files.conflicts.said', { count: conflicts.length })}</p>
      <ul className="stack">
        {conflicts.map((conflict) => (
          <Sides key={conflict.id} conflict={conflict} isTheirs={theirs.has(conflict.id)} />
        ))}
      </ul>
    </section>
  )
}

function Sides({ conflict, isTheirs }: { readonly conflict: Conflict; readonly isTheirs: boolean }) {
  const { t } = useTranslation('import')
  const { id, title, fields } = conflict
  const fieldWords: Readonly<Record<string, string>> = t('files.conflicts.fields', { returnObjects: true })
  return (
    <li>
      <div className="between">
        <h3 className="conflict-title one-line" lang="ja">
          {title}
        </h3>
        <Segments
          label={t('files.conflicts.of', { title })}
          value={isTheirs ? 'theirs' : 'mine'}
          choices={[
            { value: 'mine', words: t('files.conflicts.mine') },
            { value: 'theirs', words: t('files.conflicts.theirs') },
          ]}
          onChange={(value) => takeTheirs([id], value === 'theirs')}
        />
      </div>
      {fields.map(({ field, mine, theirs }) => (
        <dl key={field} className="conflict-sides">
          <div>
            <dt className="conflict-whose">
              {t('files.conflicts.mineOf', { field: fieldWords[field] ?? field })}
            </dt>
            <dd className="conflict-words" data-gives-way={isTheirs || undefined} lang="ja">
              {mine || '–'}
            </dd>
          </div>
          <div>
            <dt className="conflict-whose">
              {t('files.conflicts.theirsOf', { field: fieldWords[field] ?? field })}
            </dt>
            <dd className="conflict-words" data-gives-way={!isTheirs || undefined} lang="ja">
              {theirs || '–'}
            </dd>
          </div>
        </dl>
      ))}
    </li>
  )
}
