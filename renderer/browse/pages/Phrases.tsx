import { useTranslation } from 'react-i18next'
import type { Mark } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { IconButton } from '../../design/IconButton.tsx'
import { showPhrase } from './show-phrase.ts'

/** The phrases quoted in a note; pressing one shows where it stands. Marks of a line of their own are in the note. */
export function Phrases({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useTranslation('pages')
  const quoted = marks.filter(({ origin }) => origin === 'quoted')
  if (quoted.length === 0) return null
  return (
    <section className="page-section" aria-label={t('talk.quoted')}>
      <h2 className="section-title">{t('talk.quoted')}</h2>
      <ul className="stack" data-tight>
        {quoted.map(({ id, text }) => (
          <li key={id} className="phrase-row">
            <button
              type="button"
              className="phrase"
              lang="ja"
              aria-label={t('talk.showInNote', { text })}
              onClick={(event) => showPhrase(text, event.currentTarget.closest('article'))}
            >
              {text}
            </button>
            <span className="row-acts">
              <IconButton
                small
                icon="close"
                label={t('talk.removeMark', { text })}
                onPress={() => void act('marks.remove', id)}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
