import { useTranslation } from 'react-i18next'
import type { NewName } from '../../db/model.ts'
import { Icon } from '../design/Icon.tsx'
import { Segments } from '../design/Segments.tsx'
import type { SameNames } from './same-names.ts'
import { nameKey } from './same-names.ts'

interface NewNamesProps {
  readonly names: readonly NewName[]
  readonly same: SameNames
  /** A name is a record of the library, or `null`, a new one. */
  readonly onChoose: (name: NewName, id: string | null) => void
}

// Who has more of them chooses file by file.
const mostShown = 100

const asNew = 'new'

/**
 * Speakers and tags that an import would add. Where one may be what the library has already, a person says so; without
 * a word it is added as the source has it.
 */
export function NewNames({ names, same, onChoose }: NewNamesProps) {
  const { t } = useTranslation('import')
  if (names.length === 0) return null
  const alike = names.filter(({ near }) => near.length > 0)
  const lone = names.filter(({ near }) => near.length === 0)
  return (
    <section className="part-card" aria-label={t('names.heading')}>
      <h3 className="section-title">{t('names.heading')}</h3>
      {alike.length > 0 && (
        <>
          <p className="faint small">{t('names.lead')}</p>
          <ul className="new-names">
            {alike.slice(0, mostShown).map((one) => (
              <Alike
                key={nameKey(one)}
                name={one}
                chosen={same.get(nameKey(one))?.id ?? null}
                onChoose={(id) => onChoose(one, id)}
              />
            ))}
          </ul>
          {alike.length > mostShown && (
            <p className="faint small">{t('files.more', { count: alike.length - mostShown })}</p>
          )}
        </>
      )}
      {lone.length > 0 && (
        <p className="muted small">
          {t(lone.length > mostShown ? 'names.addedAndMore' : 'names.added', {
            names: lone
              .slice(0, mostShown)
              .map(({ name }) => name)
              .join(t('files.between')),
            more: lone.length - mostShown,
          })}
        </p>
      )}
    </section>
  )
}

interface AlikeProps {
  readonly name: NewName
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

function Alike({ name: { kind, name, near }, chosen, onChoose }: AlikeProps) {
  const { t } = useTranslation('import')
  const [likeliest] = near
  return (
    <li>
      <span className="new-name" data-same={chosen !== null || undefined}>
        <Icon name={kind} />
        {name}
      </span>
      <Segments
        label={t('names.choice', { name })}
        value={chosen ?? asNew}
        choices={[
          { value: asNew, words: t(`names.asNew.${kind}`) },
          ...near.map((one) => ({
            value: one.id,
            words: one.beside === '' ? one.name : t('names.withBeside', { ...one }),
          })),
        ]}
        onChange={(value) => onChoose(value === asNew ? null : value)}
      />
      {likeliest && <span className="faint small">{t(`names.ways.${likeliest.way}`)}</span>}
    </li>
  )
}
