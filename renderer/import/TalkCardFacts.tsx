import { useTranslation } from 'react-i18next'
import type { ImportedTalk } from '../../db/model.ts'
import { NameTokens } from '../browse/pages/NameTokens.tsx'
import { IconButton } from '../design/IconButton.tsx'
import { SavedText } from '../design/SavedText.tsx'
import type { TalkEdit } from './edits.ts'
import { namedSpeakers } from './edits.ts'
import { lineAttribute, linesAttribute } from './lines-attribute.ts'
import { ProposedTags } from './ProposedTags.tsx'

interface TalkCardFactsProps {
  readonly talk: ImportedTalk
  readonly onChange: (edit: TalkEdit) => void
}

/** Who, with which tags and links, what was quoted and what was written. */
export function TalkCardFacts({ talk, onChange }: TalkCardFactsProps) {
  const { t } = useTranslation(['import', 'pages'])
  const { speakers, marks, links, note, source } = talk
  const change = async (edit: TalkEdit) => {
    onChange(edit)
    return true
  }
  const bodyLines =
    source?.bodyFrom && source.bodyTo
      ? linesAttribute([{ from: source.bodyFrom, to: source.bodyTo }])
      : undefined

  return (
    <dl className="facts">
      <div data-lines={lineAttribute(source?.heading ?? null)}>
        <dt>{t('talk.speakers')}</dt>
        <dd>
          <NameTokens
            label={t('talk.speakers')}
            addLabel={t('pages:talk.addSpeaker')}
            kind="speaker"
            tokens={speakers.map(({ name }) => ({ id: name, words: name }))}
            onChange={(names) => change({ speakers: namedSpeakers(speakers, names) })}
          />
        </dd>
      </div>
      <ProposedTags talk={talk} onChange={(tags) => onChange({ tags })} />
      {links.length > 0 && (
        <div>
          <dt>{t('talk.links')}</dt>
          <dd className="fact-words">
            {links.map(({ url, line }) => (
              <span key={url} data-lines={lineAttribute(line)}>
                {url}{' '}
              </span>
            ))}
          </dd>
        </div>
      )}
      {marks.length > 0 && (
        <div>
          <dt>{t('talk.marks')}</dt>
          <dd>
            {marks.map((mark, index) => (
              <div
                key={`${mark.line} ${mark.text}`}
                className="phrase-row"
                data-lines={lineAttribute(mark.line)}
              >
                <SavedText
                  label={t('talk.mark', { place: index + 1 })}
                  value={mark.text}
                  lang="ja"
                  onSave={(text) => change({ marks: marks.with(index, { ...mark, text }) })}
                />
                <span className="row-acts">
                  <IconButton
                    small
                    icon="close"
                    label={t('talk.removeMark', { text: mark.text })}
                    onPress={() => onChange({ marks: marks.filter((each) => each !== mark) })}
                  />
                </span>
              </div>
            ))}
          </dd>
        </div>
      )}
      <div data-lines={bodyLines}>
        <dt>{t('talk.note')}</dt>
        <dd className="part-note" lang="ja">
          <SavedText
            label={t('talk.note')}
            value={note}
            placeholder="–"
            multiline
            mayBeEmpty
            onSave={(text) => change({ note: text })}
          />
        </dd>
      </div>
    </dl>
  )
}
