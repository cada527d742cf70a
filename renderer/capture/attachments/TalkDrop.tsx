import type { ReactNode } from 'react'
import type { TalkId } from '../../../db/model.ts'
import { attachFiles } from './talk-attachments.ts'
import { useFileDrop } from './use-file-drop.ts'

/** The page of a talk: a file that is dropped on it stays with the talk. One dropped into the note also stands there. */
export function TalkDrop({ talkId, children }: { readonly talkId: TalkId; readonly children: ReactNode }) {
  const drop = useFileDrop((files) => void attachFiles(talkId, files))
  return (
    <div className="page-scroll" {...drop}>
      {children}
    </div>
  )
}
