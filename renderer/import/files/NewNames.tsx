import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useTranslation } from 'react-i18next'
import type { Imported } from '../../../db/model.ts'
import { Icon } from '../../design/Icon.tsx'
import { rename } from './import-run.ts'
import type { NewName } from './near-names.ts'
import { useNewNames } from './near-names.ts'
import type { Renames } from './renames.ts'
import { nameKey } from './renames.ts'

interface NewNamesProps {
  readonly index: number
  readonly imported: Imported
  readonly renames: Renames | undefined
}

/** Speakers and tags that will be new, and those of the library that they may be: one press makes one of the other. */
export function NewNames({ index, imported, renames }: NewNamesProps) {
  const { t } = useTranslation('import')
  const found = useNewNames(imported)
  if (found === null || found.length === 0) return null
  const lone = found.filter(({ near }) => near.length === 0)
  const alike = found.filter(({ near }) => near.length > 0)
  return (
    <section className="part-card" aria-label={t('files.names.heading')}>
      <h3 className="section-title">{t('files.names.heading')}</h3>
      {alike.length > 0 && (
        <>
          <p className="faint small">{t('files.names.lead')}</p>
          <ul className="new-names">
            {alike.map((one) => (
              <Alike key={nameKey(one.kind, one.name)} index={index} found={one} renames={renames} />
            ))}
          </ul>
        </>
      )}
      {lone.length > 0 && (
        <p className="muted small">{lone.map(({ name }) => name).join(t('files.between'))}</p>
      )}
    </section>
  )
}

interface AlikeProps {
  readonly index: number
  readonly found: NewName
  readonly renames: Renames | undefined
}

function Alike({ index, found: { kind, name, near }, renames }: AlikeProps) {
  const { t } = useTranslation('import')
  const key = nameKey(kind, name)
  const chosen = renames?.get(key)
  return (
    <li>
      <span data-renamed={chosen !== undefined || undefined}>{name}</span>
      <span className="faint" aria-hidden="true">
        →
      </span>
      {near.map((other) => (
        <ToggleButton
          key={other}
          className="tag-toggle"
          aria-label={t('files.names.isOne', { name, other })}
          isSelected={chosen === other}
          onChange={(isOn) => rename(index, key, isOn ? other : null)}
        >
          <Icon name={chosen === other ? 'check' : kind} />
          {other}
        </ToggleButton>
      ))}
    </li>
  )
}
