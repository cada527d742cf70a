import { Facet } from '@codemirror/state'
import type { Attachment } from '../../../db/model.ts'

/** What a note needs to take pictures, files and addresses in. */
export interface AttachmentDoor {
  /** Keeps a file with the talk; `null` when it was refused, which the person has then been told. */
  readonly attach: (file: File) => Promise<Attachment | null>
  /** Makes an address a link of the talk. */
  readonly addLink: (url: string) => void
  /** Says why nothing was taken. */
  readonly refuse: (reason: 'no picture' | 'too long') => void
  /** What a picture is called that has no name. */
  readonly unnamed: () => string
}

/** The door of the note that is open; without one, a note takes text only. */
export const attachmentDoor = Facet.define<AttachmentDoor, AttachmentDoor | null>({
  combine: ([first]) => first ?? null,
})
