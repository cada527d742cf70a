import { useState } from 'react'
import { Group } from 'react-aria-components/Group'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslation } from 'react-i18next'
import type { Talk } from '../../../db/model.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useAnswer } from '../../app/use-answer.ts'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import { undoable } from './undoable.ts'

interface RevisionsProps {
  readonly talk: Pick<Talk, 'id' | 'title'>
  readonly onClose: () => void
}

/** The earlier states of a note, newest first, to read and to go back to. Going back is a step that undo takes back. */
export function Revisions({ talk, onClose }: RevisionsProps) {
  const { t, i18n } = useTranslation('pages')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const answer = useAnswer('notes.revisions', talk.id)
  const revisions = answer?.ok ? answer.value.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)) : []
  const chosen = revisions.find(({ id }) => id === chosenId) ?? revisions[0]
  const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })

  async function restore() {
    if (chosen && (await undoable('notes.restore', chosen.id, t('talk.restored')))) onClose()
  }

  return (
    <Dialog
      title={t('talk.revisionsOf', { title: talk.title })}
      isOpen
      onClose={onClose}
      wide
      foot={
        chosen && (
          <Button kind="primary" onPress={() => void restore()}>
            {t('talk.restore')}
          </Button>
        )
      }
    >
      {answer?.ok === false && <FailureNotice failure={answer.failure} />}
      {answer?.ok && !chosen && <EmptyState words={t('talk.revisionsEmpty')} />}
      {chosen && (
        <div className="revisions">
          <ListBox
            aria-label={t('talk.revisions')}
            autoFocus
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[chosen.id]}
            onSelectionChange={(keys) => {
              const [key] = keys
              if (key !== undefined) setChosenId(String(key))
            }}
          >
            {revisions.map(({ id, createdAt, note }) => {
              const when = moment.format(new Date(createdAt))
              return (
                <ListBoxItem key={id} id={id} textValue={when} className="revision-row">
                  <time dateTime={createdAt}>{when}</time>
                  <div className="faint small">
                    {t('talk.revisionCharacters', { count: [...note].length })}
                  </div>
                </ListBoxItem>
              )
            })}
          </ListBox>
          <Group
            className="revision-text"
            lang="ja"
            aria-label={moment.format(new Date(chosen.createdAt))}
            tabIndex={0}
          >
            {chosen.note}
          </Group>
        </div>
      )}
    </Dialog>
  )
}
