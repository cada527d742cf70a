import { attachmentAt } from '../model.ts'
import { withoutComments } from './private-comments.ts'

const shownFile = /!?\[(?<label>[^\]\n]*)\]\((?<path>attachments\/[^()\s]+)\)/gu

/**
 * A text with the name of each attachment in the place of the picture or link. The path is one of the library's folder:
 * to whoever gets the text it is a broken picture, and no business of theirs. Photos that leave leave beside the text.
 */
export const withoutOwnFiles = (markdown: string): string =>
  markdown.replaceAll(shownFile, (shown: string, label: string, path: string) =>
    attachmentAt(path) === null ? shown : label,
  )

/** A note as it leaves: without what is for its writer alone, and without what only their library has. */
export const leavingNote = (markdown: string): string => withoutOwnFiles(withoutComments(markdown))
