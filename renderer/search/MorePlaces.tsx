import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../db/model.ts'
import { useAnswer } from '../app/use-answer.ts'
import { Dialog } from '../design/Dialog.tsx'
import { Marked } from '../design/Marked.tsx'
import { fromMatch } from './from-match.ts'
import { linesOfPlaces } from './lines-of-places.ts'
import { openHit } from './open-hit.ts'
import type { Query } from './query.ts'
import { arriveAt } from './walk.ts'

interface MorePlacesProps {
  /** A talk. */
  readonly hit: SearchResult
  readonly query: Query
  readonly onClose: () => void
}

// As many as somebody reads through; walking in the opened note goes through all.
const mostLines = 50
const leadLength = 24

/** Every line of a hit's note that the query hits: one of them opens the note there. */
export function MorePlaces({ hit, query, onClose }: MorePlacesProps) {
  const { t } = useTranslation('search')
  const { id, nearness, title } = hit
  const talk = useAnswer('talks.get', id)
  // As the editor counts: every line break is one unit.
  const text = talk?.ok ? talk.value.talk.note.replaceAll(/\r\n?/gu, '\n') : null
  const answer = useAnswer(
    'search.places',
    text === null ? undefined : { query: query.text, without: [...query.without], nearness, text },
  )
  if (text === null || !answer?.ok) return null
  const lines = linesOfPlaces(text, answer.value)

  return (
    <Dialog title={t('places.title', { title })} isOpen onClose={onClose}>
      {lines.length === 0 && <p className="muted">{t('places.none')}</p>}
      <ol className="hit-lines" lang="ja">
        {lines.slice(0, mostLines).map((line) => (
          <li key={line.firstPlace}>
            <button
              type="button"
              className="hit-line"
              onClick={() => {
                onClose()
                arriveAt(id, line.firstPlace)
                openHit(hit, 'open', query.text)
              }}
            >
              <Marked {...fromMatch(line, leadLength)} />
            </button>
          </li>
        ))}
      </ol>
      {lines.length > mostLines && (
        <p className="muted small">{t('places.more', { count: lines.length - mostLines })}</p>
      )}
    </Dialog>
  )
}
