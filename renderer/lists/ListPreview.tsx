import { Group } from 'react-aria-components/Group'
import { useTranslation } from 'react-i18next'
import type { List } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { NotePreview } from '../capture/preview/NotePreview.tsx'

/** The list as its reader gets it: the exported Markdown itself, not a second opinion of it. */
export function ListPreview({ list }: { readonly list: List }) {
  const { t } = useTranslation('lists')
  const answer = useAnswer('lists.text', { id: list.id, format: 'markdown' })
  const label = t('preview.beside', { title: list.title })
  return (
    // With the keyboard in it, arrows scroll it.
    <Group role="region" className="page-scroll list-preview" aria-label={label} tabIndex={0}>
      {answer?.ok && <NotePreview text={answer.value.text} label={label} onOpenLink={openLink} />}
      {answer?.ok === false && <FailureNotice failure={answer.failure} />}
    </Group>
  )
}

const openLink = (url: string) => void act('shell.openExternal', { url })
