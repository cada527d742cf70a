import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TalkPage } from '../../../db/model.ts'
import { chooseFiles } from '../../app/choose-files.ts'
import { open, openTalkMode } from '../../app/places.ts'
import { askForList } from '../../app/window-state.ts'
import { attachable, attachFiles } from '../../capture/attachments/talk-attachments.ts'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { Revisions } from './Revisions.tsx'

/** Above a talk: where one comes from and goes on to, and what can be done with it. */
export function TalkBar({ page }: { readonly page: TalkPage }) {
  const { t } = useTranslation(['pages', 'capture', 'talkMode'])
  const [areRevisionsOpen, setRevisionsOpen] = useState(false)
  const { talk, previous, next } = page

  return (
    <div className="page-bar">
      {(previous !== null || next !== null) && (
        <>
          <Neighbour icon="up" label={t('talk.previous')} id={previous} />
          <Neighbour icon="down" label={t('talk.next')} id={next} />
        </>
      )}
      <span className="grow" />
      <Button kind="quiet" icon="edit" onPress={() => openTalkMode(talk.id)}>
        {t('talkMode:open')}
      </Button>
      <Button kind="quiet" icon="list" onPress={() => askForList({ kind: 'talk', ids: [talk.id] })}>
        {t('talk.addToList')}
      </Button>
      <MoreMenu
        kind="talk"
        id={talk.id}
        entries={[
          {
            id: 'attach',
            words: t('capture:attachments.add'),
            icon: 'attachment',
            run: () => void chooseFiles(attachable, 'several').then((files) => attachFiles(talk.id, files)),
          },
          { id: 'revisions', words: t('talk.revisions'), icon: 'restore', run: () => setRevisionsOpen(true) },
        ]}
      />
      {areRevisionsOpen && <Revisions talk={talk} onClose={() => setRevisionsOpen(false)} />}
    </div>
  )
}

interface NeighbourProps {
  readonly icon: 'up' | 'down'
  readonly label: string
  readonly id: string | null
}

function Neighbour({ icon, label, id }: NeighbourProps) {
  return (
    <IconButton
      icon={icon}
      label={label}
      isDisabled={id === null}
      onPress={() => {
        if (id !== null) open('talk', id)
      }}
    />
  )
}
