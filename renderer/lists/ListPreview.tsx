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
    <section className="page-scroll list-preview" aria-label={label} tabIndex={-1}>
      {answer?.ok && <NotePreview text={answer.value.text} label={label} onOpenLink={openLink} />}
      {answer?.ok === false && <FailureNotice failure={answer.failure} />}
    </section>
  )
}

const openLink = (url: string) => void act('shell.openExternal', { url })
