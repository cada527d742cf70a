import { useTranslation } from 'react-i18next'
import { Button } from '../../design/Button.tsx'
import { Menu } from '../../design/Menu.tsx'
import type { ShareAct } from './share-acts.ts'
import { copyAs, copyRich, mail, printOn } from './share-acts.ts'
import type { PaperFormat } from './share-formats.ts'

interface QuickWaysProps {
  readonly paper: PaperFormat
  readonly onLeave: (way: ShareAct) => void
}

/** The ways that leave no file behind: the clipboard, a mail, paper. */
export function QuickWays({ paper, onLeave }: QuickWaysProps) {
  const { t } = useTranslation('lists')
  const copies = [
    { id: 'markdown', words: t('share.copyMarkdown'), run: () => onLeave(copyAs('markdown')) },
    { id: 'rich-text', words: t('share.copyRich'), run: () => onLeave(copyRich) },
    { id: 'text', words: t('share.copyPlain'), run: () => onLeave(copyAs('text')) },
  ]
  return (
    <>
      <Menu label={t('share.copy')} entries={copies}>
        <Button icon="paste">{t('share.copy')}</Button>
      </Menu>
      <Button icon="mail" onPress={() => onLeave(mail)}>
        {t('share.mail')}
      </Button>
      <Button icon="print" onPress={() => onLeave(printOn(paper))}>
        {t('share.print')}
      </Button>
    </>
  )
}
