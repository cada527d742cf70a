import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import { MarkKind, markSigns } from '../../db/model.ts'
import { Kbd } from '../design/Kbd.tsx'
import { Toolbar } from '../design/Toolbar.tsx'

/** A button for each kind of mark; its tooltip teaches the key. */
export function MarkTools({ onMark }: { readonly onMark: (kind: MarkKind) => void }) {
  const { t } = useTranslation('capture')
  return (
    <Toolbar label={t('note.tools')}>
      {MarkKind.options.map((kind, index) => (
        <TooltipTrigger key={kind} delay={500} closeDelay={80}>
          <Button
            className="icon-button"
            aria-label={t('insertMark', { kind: t(`mark.${kind}`) })}
            onPress={() => onMark(kind)}
          >
            {markSigns[kind]}
          </Button>
          <Tooltip className="tooltip" offset={4}>
            {t(`mark.${kind}`)}
            <Kbd chord={`Mod+${index + 1}`} />
          </Tooltip>
        </TooltipTrigger>
      ))}
    </Toolbar>
  )
}
