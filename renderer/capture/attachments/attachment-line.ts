import type { Attachment } from '../../../db/model.ts'
import { attachmentPath, isTranscript, markLine } from '../../../db/model.ts'

/**
 * How a note shows an attachment: a photo mark with its time, whose text is a picture (or, of a PDF, a link) at the
 * place where the file lies in the library's folder. In any other editor, beside a copy of that folder, it is that
 * picture. `- [12:34] ◎ ![slide](attachments/ab/abcdef….png)`. `null` for a transcript, which has its own place.
 *
 * @param unnamed  what a picture is called that has no name of its own, as one from the clipboard
 */
export function attachmentLine(
  { name, sha256, mediaType }: Attachment,
  elapsedSeconds: number | null,
  unnamed: string,
): string | null {
  if (isTranscript(mediaType)) return null
  const isPicture = mediaType.startsWith('image/')
  const label = isPicture ? nameOfPicture(name, unnamed) : name
  const text = `${isPicture ? '!' : ''}[${label.replaceAll(/[[\]\\]/g, ' ')}](${attachmentPath(sha256, mediaType)})`
  return markLine('photo', elapsedSeconds, text)
}

/** Whether this is the beginning of a line up to the end of what `attachmentLine` has put there. */
export const endsInAttachment = (text: string): boolean => /\]\(attachments\/[^()\s]+\)$/u.test(text)

/** Chromium calls pixels of the clipboard `image.png`. */
function nameOfPicture(name: string, unnamed: string): string {
  const withoutExtension = name.replace(/\.[a-z0-9]{2,5}$/i, '')
  return withoutExtension === '' || withoutExtension === 'image' ? unnamed : withoutExtension
}
