import { useTranslation } from 'react-i18next'
import type { ProgrammeChange } from '../../../db/model.ts'
import { ChangeFacts } from './ChangeFacts.tsx'
import { clockOf } from './corrections.ts'

interface ProgrammeChangesProps {
  readonly event: { readonly title: string }
  readonly changes: readonly ProgrammeChange[]
  readonly isWanted: (change: ProgrammeChange) => boolean
  readonly onWant: (change: ProgrammeChange, isWanted: boolean) => void
}

/** What the programme says otherwise than the library: each change is agreed to, or not. */
export function ProgrammeChanges({ event, changes, isWanted, onWant }: ProgrammeChangesProps) {
  const { t } = useTranslation('newEvent')
  if (changes.length === 0) return <p className="phrases">{t('changes.none', { title: event.title })}</p>
  return (
    <section aria-label={t('changes.title')}>
      <h2 className="section-title">{t('changes.title')}</h2>
      <p className="muted phrases">{t('changes.lead', { title: event.title })}</p>
      <ul className="programme-changes">
        {changes.map((change) => (
          <li key={change.id}>
            <label className="programme-change">
              <input
                type="checkbox"
                checked={isWanted(change)}
                onChange={({ target }) => onWant(change, target.checked)}
              />
              <ChangeWords change={change} />
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangeWords({ change }: { readonly change: ProgrammeChange }) {
  const { t } = useTranslation('newEvent')
  const title = change.is === 'event' ? t('changes.event') : change.title
  const beside =
    change.is === 'new' || change.is === 'cancelled'
      ? [clockOf(change.startsAt), ...change.speakers].filter((words) => words !== '').join(' · ')
      : ''
  return (
    <div className="grow">
      <div>
        <span className="change-kind" data-is={change.is}>
          {t(`changes.is.${kindOf(change)}`)}
        </span>{' '}
        <span className="talk-name" lang="ja">
          {title}
        </span>
      </div>
      {beside !== '' && <p className="muted small numbers">{beside}</p>}
      {'facts' in change && <ChangeFacts facts={change.facts} />}
      {change.is === 'changed' && change.swappedWith !== null && (
        <p className="muted small">{t('changes.swapped', { title: change.swappedWith })}</p>
      )}
      {change.is === 'cancelled' && !change.wasTold && <p className="muted small">{t('changes.byHand')}</p>}
      {'hasNote' in change && change.hasNote && <p className="muted small">{t('changes.noteStays')}</p>}
    </div>
  )
}

/** What one calls it: a talk that only moved has moved, one that has another title is renamed. */
function kindOf(change: ProgrammeChange) {
  if (change.is !== 'changed') return change.is
  const fields = new Set(change.facts.map(({ field }) => field))
  if (fields.has('title')) return 'renamed'
  return fields.has('startsAt') || fields.has('place') ? 'moved' : 'changed'
}
