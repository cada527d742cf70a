import { useTranslation } from 'react-i18next'
import type { Outgoing, ShareChoice } from '../../../db/model.ts'
import { CheckLine } from '../../design/CheckLine.tsx'

const parts = ['why', 'speakers', 'tags', 'marks', 'notes', 'photos', 'cover'] as const
type Part = (typeof parts)[number]

interface GoesOutProps {
  readonly choice: ShareChoice
  /** What the list has to give. */
  readonly could: Outgoing
  readonly onChoose: (change: Partial<ShareChoice>) => void
}

/** What goes along with the titles and links of a list: how much of it, which, and a switch for each. */
export function GoesOut({ choice, could, onChoose }: GoesOutProps) {
  const { t } = useTranslation('lists')
  const { talks, links, headings } = could.counts
  const always = [
    t('share.talks', { count: talks }),
    ...(links === 0 ? [] : [t('share.links', { count: links })]),
    ...(headings === 0 ? [] : [t('share.headings', { count: headings })]),
  ]
  const isInNotes = choice.notes && could.counts.notes > 0 && !(choice.marks && choice.speakers)
  return (
    <section aria-label={t('share.goes')}>
      <h3 className="section-title">{t('share.goes')}</h3>
      <p className="muted numbers share-always">{always.join(t('share.and'))}</p>
      {parts.map((part) => {
        const count = countOf(part, could)
        return (
          <CheckLine
            key={part}
            words={t(`share.part.${part}`)}
            beside={count === 0 ? t('share.none') : t(`share.amount.${part}`, { count })}
            below={namesOf(part, could).join(t('share.and'))}
            isOn={count > 0 && choice[part]}
            isDisabled={count === 0}
            onChange={(isOn) => onChoose({ [part]: isOn })}
          />
        )
      })}
      {isInNotes && <p className="faint small">{t('share.inNotes')}</p>}
      {choice.photos && could.counts.photos > 0 && <p className="faint small">{t('share.photoFiles')}</p>}
    </section>
  )
}

const countOf = (part: Part, { counts }: Outgoing) =>
  part === 'why' ? counts.whys : part === 'cover' ? counts.covers : counts[part]

/** Whose they are: speakers and tags themselves, of all else the talks that have it. */
function namesOf(part: Part, { talks, speakers, tags }: Outgoing): readonly string[] {
  switch (part) {
    case 'speakers':
      return speakers
    case 'tags':
      return tags
    case 'why':
    case 'cover':
      return []
    case 'notes':
      return talks.filter(({ hasNote }) => hasNote).map(({ title }) => title)
    case 'marks':
    case 'photos':
      return talks.filter((talk) => talk[part] > 0).map(({ title }) => title)
    default:
      return part satisfies never
  }
}
