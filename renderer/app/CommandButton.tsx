import { useTranslation } from 'react-i18next'
import type { IconName } from '../design/Icon.tsx'
import { IconButton } from '../design/IconButton.tsx'
import type { CommandId } from './commands.ts'
import { commands } from './commands.ts'

/** A command as a button, with its words and its key. */
export function CommandButton({ id, icon }: { readonly id: CommandId; readonly icon: IconName }) {
  const { t } = useTranslation('app')
  const { chord, run } = commands[id]
  return <IconButton icon={icon} label={t(`command.${id}`)} {...(chord ? { chord } : {})} onPress={run} />
}
