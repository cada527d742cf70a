/**
 * Full-width forms of ASCII as ASCII, and the ideographic space as a space: `＃２（山田）` reads as `#2(山田)`. One
 * UTF-16 unit stays one, so that a place found in the result is the same place in `text`.
 */
export function foldWidth(text: string): string {
  if (!fullWidth.test(text)) return text
  return text.replaceAll(/[！-～　]/g, (letter) =>
    letter === '\u3000' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  )
}

const fullWidth = /[！-～　]/
