import { picturesInHtml, wordsOfHtml } from './html-clipboard.ts'

/** What was pasted or dropped, as a note takes it. */
export interface Taken {
  readonly files: readonly File[]
  /** To be written into the note; `null` leaves it to the editor, which writes plain text by itself. */
  readonly text: string | null
  /** The one address that is all there is; it stands in the note and becomes a link of the talk. */
  readonly address: string | null
  /** Why nothing can be taken. */
  readonly refused: 'no picture' | 'too long' | null
}

/** In UTF-16 units: a note of a whole day has some ten thousand. More is a file pasted by mistake. */
export const longestPaste = 1_000_000

type Source = Pick<DataTransfer, 'getData' | 'files'>

/**
 * Reads a clipboard of any shape. Pixels and files come as files; a picture of HTML as a file where its bytes are in
 * it (`data:`), and never from an address. HTML without plain text beside it becomes its words: no element of it, no
 * address of a script, no request.
 */
export function takenFrom(source: Source): Taken {
  const [plain, html] = [source.getData('text/plain'), source.getData('text/html')]
  if (plain.length > longestPaste || html.length > longestPaste * 20) return nothing('too long')
  const files = [...source.files]
  if (files.length > 0) return { ...nothing(null), files, text: textBeside(files, plain) }
  const pictures = picturesInHtml(html)
  if (pictures.length > 0) return { ...nothing(null), files: pictures, text: plain }
  if (plain !== '') return { ...nothing(null), text: null, address: addressOf(plain) }
  const words = wordsOfHtml(html)
  if (words !== '') return { ...nothing(null), text: words }
  return nothing(/<img\b/i.test(html) ? 'no picture' : null)
}

const nothing = (refused: Taken['refused']): Taken => ({ files: [], text: null, address: null, refused })

/** Beside files stands text of its own, or only their names, their paths or the address of the one picture. */
function textBeside(files: readonly File[], plain: string): string {
  const names = new Set(files.map(({ name }) => name.normalize('NFC')))
  const lines = plain.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const isName = (line: string) => names.has(line.trim().normalize('NFC').split(/[/\\]/).at(-1) ?? '')
  const isOnlyNames = lines.every((line) => isName(line) || /^file:/i.test(line.trim()))
  return isOnlyNames || addressOf(plain) !== null ? '' : plain
}

/** The web address that a text is, alone. */
export function addressOf(text: string): string | null {
  const trimmed = text.trim()
  if (/\s/.test(trimmed) || !/^https?:\/\//i.test(trimmed)) return null
  return URL.canParse(trimmed) ? trimmed : null
}
