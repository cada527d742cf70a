import { useTranslation } from 'react-i18next'
import type { TrashRow } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { tell } from '../app/toasts.ts'
import { useAnswer } from '../app/use-answer.ts'
import { Button } from '../design/Button.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Icon } from '../design/Icon.tsx'
import { IconButton } from '../design/IconButton.tsx'
import { PaneHead } from './PaneHead.tsx'

/** What was thrown away in the last 30 days, and the way back. */
export function TrashList() {
  const { t } = useTranslation('browse')
  const answer = useAnswer('trash.all', null)
  const rows = answer?.ok ? answer.value : []
  return (
    <>
      <PaneHead title={t('trash.title')} />
      {answer && !answer.ok && <FailureNotice failure={answer.failure} />}
      {answer?.ok && rows.length === 0 && <EmptyState words={t('trash.empty')} />}
      {rows.length > 0 && (
        <>
          <p className="pane-words small muted">{t('trash.days')}</p>
          <ul className="pane-body pane-rows">
            {rows.map((row) => (
              <ThrownAway key={row.id} row={row} />
            ))}
          </ul>
          <div className="pane-foot">
            <Button kind="danger" icon="trash" onPress={() => void act('trash.empty', null)}>
              {t('trash.emptyNow')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

function ThrownAway({ row }: { readonly row: TrashRow }) {
  const { t, i18n } = useTranslation('browse')
  const { kind, id, title } = row

  async function restore() {
    if ((await act('trash.restore', { kind, ids: [id] })) !== undefined) tell(t('trash.restored', { title }))
  }

  return (
    <li className="card-row">
      <Icon name={kind} />
      <div className="grow">
        <div className="one-line">{title}</div>
        <time className="small faint" dateTime={row.deletedAt}>
          {new Date(row.deletedAt).toLocaleDateString(i18n.language)}
        </time>
      </div>
      <IconButton icon="restore" label={t('trash.restore', { title })} onPress={() => void restore()} />
    </li>
  )
}
