import { useTranslation } from 'react-i18next'
import type { ListEntry } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { dateWords } from '../browse/pages/date-words.ts'
import { Button } from '../design/Button.tsx'

/** Who, where and when; the slides open from here. Of a link, the site that it leads to. */
export function ItemFacts({ entry }: { readonly entry: ListEntry }) {
  const { t, i18n } = useTranslation('lists')
  const { talk, talkLinks, link } = entry
  const slides = talkLinks.find(({ kind }) => kind === 'slides')
  const words = talk
    ? [
        talk.speakers.join('、'),
        talk.event?.title ?? '',
        talk.event?.startsOn ? dateWords(talk.event.startsOn, i18n.language) : '',
      ]
    : [link && link.title !== '' ? (URL.parse(link.url)?.host ?? '') : '']
  const shown = words.filter((each) => each !== '')
  if (shown.length === 0 && !slides) return null
  return (
    <p className="talk-beside" lang="ja">
      {shown.map((each) => (
        <span key={each}>{each}</span>
      ))}
      {slides && (
        <span>
          <Button kind="link" onPress={() => void act('shell.openExternal', { url: slides.url })}>
            {t('item.slides')}
          </Button>
        </span>
      )}
    </p>
  )
}
