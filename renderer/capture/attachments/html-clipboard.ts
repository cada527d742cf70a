/**
 * HTML of a clipboard, read as text: a page under our content policy may not parse HTML of others (Trusted Types), and
 * nothing of it is wanted but its words and the pictures whose bytes it carries.
 */

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'png',
  jpeg: 'jpg',
  webp: 'webp',
  gif: 'gif',
  heic: 'heic',
}

/** The pictures that stand in the HTML itself, `<img src="data:image/png;base64,…">`, as files. */
export function picturesInHtml(html: string): File[] {
  const found = html.matchAll(
    /<img\b[^>]*?\bsrc\s*=\s*["']?data:image\/(?<type>[a-z]+);base64,(?<data>[A-Za-z0-9+/=\s]+)/gi,
  )
  return [...found].flatMap(({ groups }) => {
    const extension = pictureTypes[groups?.type?.toLowerCase() ?? '']
    const bytes = extension === undefined ? null : decoded(groups?.data ?? '')
    return bytes ? [new File([bytes], `image.${extension}`)] : []
  })
}

function decoded(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch (problem) {
    if (problem instanceof DOMException) return null
    throw problem
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The words of HTML, line by line, without its elements; what scripts and styles hold is no words. */
export const wordsOfHtml = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)|<(script|style|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(/[ \t]*[\r\n]+[ \t]*/g, ' ')
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z!][^>]*(?:>|$)/gi, '')
    .replaceAll(
      /&(?:#(?<code>\d{1,7})|(?<name>[a-z]+));/gi,
      (whole, code: string | undefined, name: string) =>
        code === undefined ? (entities[name.toLowerCase()] ?? whole) : characterOf(Number(code)),
    )
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .trim()

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')
