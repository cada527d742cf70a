import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Imported, Notice, Problem } from '../../../db/model.ts'
import { Icon } from '../../design/Icon.tsx'
import { noticeWords } from '../../import/notice-words.ts'

interface ReadingNoticesProps {
  readonly imported: Imported
  readonly isRecognised: boolean
}

/** What was assumed, left out or not found while the text was read, in words. */
export function ReadingNotices({ imported, isRecognised }: ReadingNoticesProps) {
  const { t } = useTranslation(['newEvent', 'import'])
  const { t: say } = useTranslation('import')
  const words = [
    ...(isRecognised ? [] : [t('notices.notRecognised')]),
    ...imported.problems.map((problem) => problemWords(problem, t)),
    ...imported.notices
      .filter(isNews)
      .map((notice) => ownWords(notice, t) ?? noticeWords(notice, say).join('')),
  ]
  if (words.length === 0) return null
  return (
    <section className="reading-notices" aria-label={t('notices.title')}>
      {[...new Set(words)].map((each) => (
        <p key={each} className="muted small">
          <Icon name="warning" />
          <span className="phrases">{each}</span>
        </p>
      ))}
    </section>
  )
}

type Say = TFunction<['newEvent', 'import']>

/** Whose speaker is missing, its row shows. */
const isNews = (notice: Notice) => notice.kind !== 'missing' || notice.field !== 'speaker'

function problemWords({ reason, text }: Problem, t: Say): string {
  if (reason === 'record left out')
    return t('notices.leftOut', { text: text.replaceAll(/\s+/gu, ' ').trim() })
  if (reason === 'year assumed') {
    const [date = '', year = ''] = text.split(' → ')
    return t('notices.yearAssumed', { date, year })
  }
  return `${t(`import:problems.reasons.${reason}`)} (${text})`
}

function ownWords(notice: Notice, t: Say): string | null {
  if (notice.kind === 'missing' && notice.field === 'event') return t('notices.noTitle')
  if (notice.kind === 'missing' && notice.field === 'date') return t('notices.noDate')
  return null
}
