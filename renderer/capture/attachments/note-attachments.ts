import type { Extension } from '@codemirror/state'
import type { AttachmentDoor } from './attachment-door.ts'
import { attachmentDoor } from './attachment-door.ts'
import { pasting } from './paste.ts'
import { showAttachments } from './show-attachments.ts'

/** Pictures and files in a note: taken from clipboard and mouse, and shown. One line of the editor. */
export const noteAttachments = (door: AttachmentDoor | undefined): Extension => [
  door ? attachmentDoor.of(door) : [],
  pasting,
  showAttachments,
]
