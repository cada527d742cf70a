import { useTranslation } from 'react-i18next'
import type { SearchAnswer, SearchNotice } from '../../db/model.ts'
import { TagChip } from '../design/TagChip.tsx'

interface UnderstoodProps {
  readonly answer: SearchAnswer
  /** How many of the hits the list holds. */
  readonly shown: number
  /** Spellings that the reader took back. */
  readonly without: readonly string[]
  readonly onWithout: (spellings: readonly string[]) => void
}

/** How the query was taken: how many hits, which other spellings were looked for, what was not understood. */
export function Understood({ answer, shown, without, onWithout }: UnderstoodProps) {
  const { t } = useTranslation('search')
  const { total, understood, also, notices } = answer
  const filters = understood.filter(({ kind }) => kind !== 'phrase')
  return (
    <div className="pane-words small muted stack" data-tight>
      <p className="numbers" role="status">
        {shown < total ? t('someOf', { count: total, shown }) : t('count', { count: total })}
      </p>
      {filters.length > 0 && (
        <p className="cluster" data-tight>
          {filters.map(({ text, at }) => (
            <TagChip key={at[0]} path={text} />
          ))}
        </p>
      )}
      {(also.length > 0 || without.length > 0) && (
        <p className="cluster" data-tight>
          {t('also')}
          {also.map((spelling) => (
            <TagChip key={spelling} path={spelling} onRemove={() => onWithout([...without, spelling])} />
          ))}
          {without.map((spelling) => (
            <TagChip
              key={spelling}
              path={spelling}
              onAdd={() => onWithout(without.filter((it) => it !== spelling))}
            />
          ))}
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
