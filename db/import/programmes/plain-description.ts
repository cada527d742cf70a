import { blockLines } from '../html-lines.ts'
import { passageTree } from '../html-tree.ts'
import type { Line } from '../lines.ts'

const markup =
  /<(?:p|br|ul|ol|li|h[1-6]|div|a|strong|em|b|i|table|blockquote|pre|span|script|img)\b[^>]{0,500}>/iu

/** A description as text: of HTML the lines that a reader sees, with `#` before headings; anything else as it is. */
export function plainDescription(description: string): string {
  const text = description.replaceAll(/\r\n?/gu, '\n').trim()
  if (!markup.test(text)) return text
  return blockLines(passageTree(text), { firstNumber: 1, isFurniture: () => false })
    .map(lineText)
    .join('\n')
}

/** A line of a page as Markdown keeps it; a heading of Markdown is one already. */
export const lineText = ({ shape, level, text }: Line): string =>
  shape === 'heading' && !text.trimStart().startsWith('#') ? `${'#'.repeat(level ?? 2)} ${text}` : text
