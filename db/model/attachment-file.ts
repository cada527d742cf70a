import { z } from 'zod'

/** What can be attached, and how its file is named. The type is found out from the bytes, never from a name. */
export const attachmentExtensions = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'text/vtt': 'vtt',
  'application/x-subrip': 'srt',
} as const

export type AttachmentType = keyof typeof attachmentExtensions
export const AttachmentType = z.enum([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/heic',
  'application/pdf',
  'text/vtt',
  'application/x-subrip',
] as const satisfies readonly AttachmentType[])

/** The SHA-256 of a file's bytes, hexadecimal. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * Where the file of an attachment lies in the library's folder, and how a note names it: `attachments/ab/abcdef….png`.
 * A window asks for it at the same path, and in a folder of exported notes beside a copy of `attachments/` it leads
 * to the file too.
 */
export const attachmentPath = (sha256: string, type: AttachmentType): string =>
  `attachments/${sha256.slice(0, 2)}/${sha256}.${attachmentExtensions[type]}`

/** The file that such a path names; `null` for every other path, one with `..`, `%` or `\` among them. */
export function attachmentAt(path: string): { sha256: string; type: AttachmentType } | null {
  const { sha256, extension } =
    /^attachments\/(?<start>[0-9a-f]{2})\/(?<sha256>\k<start>[0-9a-f]{62})\.(?<extension>[a-z]{3,4})$/.exec(
      path,
    )?.groups ?? {}
  const type = AttachmentType.options.find((option) => attachmentExtensions[option] === extension)
  return sha256 === undefined || type === undefined ? null : { sha256, type }
}

/** Markdown for reading: a picture or a file of the library is its name alone. */
export const withFilesByName = (markdown: string): string =>
  markdown.replaceAll(/!?\[([^\]\n]*)\]\(attachments\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z]{3,4}\)/g, '$1')

/** What a browser shows as a picture, Chromium among them. */
export const PictureType = AttachmentType.extract(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])
export type PictureType = z.output<typeof PictureType>

const pictures: ReadonlySet<AttachmentType> = new Set(PictureType.options)

/** Whether a window can show it as a picture. Chromium knows no HEIC: it is kept, and opened in another program. */
export const isShownAsPicture = (type: AttachmentType): boolean => pictures.has(type)

export const isTranscript = (type: AttachmentType): boolean =>
  type === 'text/vtt' || type === 'application/x-subrip'
