import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import { Segments } from '../../design/Segments.tsx'
import type { PaperFormat, ShareFormat } from './share-formats.ts'
import { papers, shareFormats, shareGroups } from './share-formats.ts'

interface FormatChoiceProps {
  readonly format: ShareFormat
  readonly paper: PaperFormat
  readonly onFormat: (format: string) => void
  readonly onPaper: (paper: PaperFormat) => void
}

/** As what a list leaves: for readers, or for other tools. */
export function FormatChoice({ format, paper, onFormat, onPaper }: FormatChoiceProps) {
  const { t } = useTranslation('lists')
  return (
    <section className="share-as" aria-label={t('share.format')}>
      {format === 'pdf' && (
        <div className="share-paper">
          <span className="muted">{t('share.paper')}</span>
          <Segments
            label={t('share.paper')}
            value={paper}
            choices={papers.map(({ format: value, words }) => ({ value, words }))}
            onChange={onPaper}
          />
        </div>
      )}
      <RadioGroup value={format} onChange={onFormat}>
        <Label className="unseen">{t('share.format')}</Label>
        {shareGroups.map((group) => (
          <div key={group} className="share-group">
            <h3 className="section-title">{t(`share.group.${group}`)}</h3>
            <div className="share-formats">
              {shareFormats[group].map(({ name, extension }) => (
                <Radio key={name} value={name} className="check-line">
                  <span className="radio-dot" />
                  <span>{t(`share.formats.${name}`)}</span>
                  <span className="check-beside">
                    {extension === '' ? t('share.folder') : `.${extension}`}
                  </span>
                </Radio>
              ))}
            </div>
          </div>
        ))}
      </RadioGroup>
    </section>
  )
}
