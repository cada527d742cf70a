import { useTranslation } from 'react-i18next'
import { Button } from '../design/Button.tsx'
import { Kbd } from '../design/Kbd.tsx'
import { changeDraft, forgetDraft } from './draft.ts'

interface PreviewBarProps {
  readonly talks: number
  readonly hasBlankTitle: boolean
  readonly isSaving: boolean
  readonly onSave: () => void
}

/** Above the preview: back to the text, away with it, or into the library. */
export function PreviewBar({ talks, hasBlankTitle, isSaving, onSave }: PreviewBarProps) {
  const { t } = useTranslation('import')
  const words = talks === 0 ? t('preview.saveNothing') : t('preview.save', { count: talks })
  return (
    <div className="page-bar report-bar">
      <Button kind="quiet" icon="back" onPress={() => changeDraft({ preview: null })}>
        {t('preview.back')}
      </Button>
      <h1 className="one-line">{t('title')}</h1>
      <span className="grow" />
      <Button kind="quiet" onPress={forgetDraft}>
        {t('preview.discard')}
      </Button>
      <Kbd chord="Mod+Enter" />
      <Button kind="primary" isDisabled={isSaving || hasBlankTitle} onPress={onSave}>
        {isSaving ? t('preview.saving') : words}
      </Button>
    </div>
  )
}
