/**
 * A PDF as Chromium printed it, without what changes from one printing to the next: the dates, the file's id, and
 * the name of the program that asked for it. Each is written over with blanks, so that every offset in the file
 * still holds (ISO 32000-1, 7.5.4).
 */
export function undated(pdf: Uint8Array): Uint8Array {
  // Latin-1 keeps each byte a character of its own.
  const source = Buffer.from(pdf).toString('latin1')
  const blanked = source.replaceAll(changing, (found) => ' '.repeat(found.length))
  return Buffer.from(blanked, 'latin1')
}

// Names of the information dictionary and of the trailer; what they name is a text in brackets, or two in hexadecimal.
const changing =
  /\/(?:CreationDate|ModDate|Creator) ?(?:\((?:[^()\\]|\\[\s\S])*(?:\((?:[^()\\]|\\[\s\S])*\)(?:[^()\\]|\\[\s\S])*)*\)|<[\da-fA-F]*>)|\/ID ?\[ ?<[\da-fA-F]*> ?<[\da-fA-F]*> ?\]/gu
