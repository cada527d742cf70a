import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ProgrammeFact } from '../../../db/model.ts'
import { dateWords } from '../../browse/pages/date-words.ts'

/** Before and after, a line for each fact. */
export function ChangeFacts({ facts }: { readonly facts: readonly ProgrammeFact[] }) {
  const { t, i18n } = useTranslation(['newEvent', 'pages'])
  return (
    <dl className="change-facts small numbers">
      {facts.map((fact) => {
        const [before, after] = wordsOf(fact, t, i18n.language)
        return (
          <div key={fact.field}>
            <dt className="muted">{t(`newEvent:changes.field.${fact.field}`)}</dt>
            <dd lang="ja">
              <del>{before || t('newEvent:changes.nothing')}</del> → <ins>{after}</ins>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

type Say = TFunction<['newEvent', 'pages']>

function wordsOf(fact: ProgrammeFact, t: Say, language: string): readonly [string, string] {
  switch (fact.field) {
    case 'title':
    case 'venue':
    case 'url':
    case 'hashtag':
      return [fact.before ?? '', fact.after ?? '']
    case 'speakers':
      return [fact.before.join('、'), fact.after.join('、')]
    case 'startsAt':
    case 'endsAt': {
      const isOtherDay = fact.before?.slice(0, 10) !== fact.after?.slice(0, 10)
      const words = (time: string | null) =>
        time === null ? '' : isOtherDay && fact.before ? time.replace('T', ' ') : time.slice(11)
      return [words(fact.before), words(fact.after)]
    }
    case 'startsOn':
      return [
        fact.before === null ? '' : dateWords(fact.before, language),
        fact.after === null ? '' : dateWords(fact.after, language),
      ]
    case 'minutes':
      return [minutesWords(fact.before, t), minutesWords(fact.after, t)]
    case 'place':
      return [String(fact.before), String(fact.after)]
    case 'kind':
      return [t(`pages:kinds.${fact.before}`), t(`pages:kinds.${fact.after}`)]
  }
}

const minutesWords = (minutes: number | null, t: Say) =>
  minutes === null ? '' : `${minutes} ${t('pages:talk.minutesUnit')}`
