import { useTranslation } from 'react-i18next'
import type { SearchAnswer, SearchNotice } from '../../db/model.ts'
import { searchFieldId } from '../app/focus.ts'
import { QueryChip, Spelling } from './QueryChip.tsx'
import type { Query } from './query.ts'
import { changeQuery, giveBack, takeBack } from './query.ts'
import { withoutPart } from './query-text.ts'

interface UnderstoodProps {
  readonly answer: SearchAnswer
  /** What it answers: the ranges of the chips are of this text. */
  readonly query: Query
}

/** How the query was taken: how many hits, which other spellings were looked for, what was not understood. */
export function Understood({ answer, query }: UnderstoodProps) {
  const { t } = useTranslation('search')
  const { total, hasMore = false, understood, also, notices } = answer
  const filters = understood.filter(({ kind }) => kind !== 'phrase')
  const spellings = [...new Set([...also, ...query.without])]
  return (
    // `npm run bench -- keystroke` waits for the query that was typed.
    <div className="pane-words small muted stack" data-tight data-query={query.text}>
      <div className="cluster">
        <p className="numbers" role="status">
          {hasMore ? t('more', { count: total }) : t('count', { count: total })}
        </p>
        {filters.map(({ text, at }) => (
          <QueryChip key={at[0]} words={text} onRemove={() => takeOut(withoutPart(query.text, at))} />
        ))}
      </div>
      {spellings.length > 0 && (
        <p className="cluster" data-tight>
          {t('also')}
          {spellings.map((spelling) => {
            const isTakenBack = query.without.includes(spelling)
            return (
              <Spelling
                key={spelling}
                spelling={spelling}
                isTakenBack={isTakenBack}
                onToggle={() => (isTakenBack ? giveBack(spelling) : takeBack(spelling))}
              />
            )
          })}
        </p>
      )}
      {notices.map((notice) => (
        <p key={JSON.stringify(notice)}>
          <NoticeWords notice={notice} />
        </p>
      ))}
    </div>
  )
}

/** The chip goes, and the button under the keyboard with it: go on where the query is written. */
function takeOut(rest: string) {
  changeQuery(rest)
  document.getElementById(searchFieldId)?.focus()
}

function NoticeWords({ notice }: { readonly notice: SearchNotice }) {
  const { t } = useTranslation('search')
  switch (notice.code) {
    case 'unknown filter':
      return t('notice.unknownFilter', { name: notice.name })
    case 'unknown value':
      return t('notice.unknownValue', { name: notice.name, value: notice.value })
    case 'open quote':
      return t('notice.openQuote')
    case 'open bracket':
      return t('notice.openBracket')
    case 'cut short':
      return t('notice.cutShort')
    case 'mended':
      return t('notice.mended', { words: notice.words.join('、') })
    case 'closest':
      return t('notice.closest')
    default:
      return notice satisfies never
  }
}
