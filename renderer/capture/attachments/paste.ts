import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { talkTime } from '../editor/talk-time.ts'
import type { AttachmentDoor } from './attachment-door.ts'
import { attachmentDoor } from './attachment-door.ts'
import { attachmentLine, endsInAttachment } from './attachment-line.ts'
import { awaitedLines, awaitLine, putAwaited } from './awaited-lines.ts'
import { takenFrom } from './clipboard.ts'

/** How soon after a composition a picture's line comes, in milliseconds. */
const compositionCheck = 50

/** Takes pictures, files and addresses that are pasted or dropped into a note. Plain text is the editor's own. */
export const pasting: Extension = [
  awaitedLines,
  EditorView.domEventHandlers({
    paste: (event, view) => take(view, event.clipboardData, view.state.selection.main.head),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.selection.main.head
      return take(view, event.dataTransfer, at)
    },
  }),
]

/** @returns whether it was taken; else the editor, or the page around it, does what it always does */
function take(view: EditorView, source: DataTransfer | null, at: number): boolean {
  const door = view.state.facet(attachmentDoor)
  if (!source || !door || view.state.readOnly) return false
  const { files, address, refused, ...taken } = takenFrom(source)
  const text = taken.text ?? (address !== null && isBehindPicture(view, at) ? `\n${address}` : null)
  if (refused) door.refuse(refused)
  if (address) door.addLink(address)
  if (text) view.dispatch(insertion(view, text, at))
  const place = text ? view.state.selection.main.head : at
  for (const file of files) void takeFile(view, door, file, place)
  return refused !== null || text !== null
}

/** The picture's line is a mark of its own, and an address that touches it is none any more. */
function isBehindPicture({ state }: EditorView, at: number): boolean {
  const line = state.doc.lineAt(at)
  return endsInAttachment(line.text.slice(0, at - line.from))
}

function insertion({ state }: EditorView, text: string, at: number) {
  const { main } = state.selection
  const { from, to } = at === main.head ? main : { from: at, to: at }
  const insert = state.toText(text)
  return {
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.paste',
  }
}

/** The time is that of now, however long the file takes. */
async function takeFile(view: EditorView, door: AttachmentDoor, file: File, at: number): Promise<void> {
  const elapsedSeconds = view.state.facet(talkTime).elapsedAt(Date.now())
  const { id, spec } = awaitLine(at)
  view.dispatch(spec)
  const attachment = await door.attach(file)
  // A line that comes up under a composition would break it.
  while (view.compositionStarted) await new Promise((resolve) => setTimeout(resolve, compositionCheck))
  const line = attachment && attachmentLine(attachment, elapsedSeconds, door.unnamed())
  view.dispatch(putAwaited(view.state, id, line))
}
