import { elapsedTime } from '../model.ts'

const longestTitle = 60
/** UTF-16 units that a title of that many graphemes is looked for in: an emoji of a family has eleven. */
const titleSearched = longestTitle * 12

const bullet = /^\s*[-*+][ \t　]+/u

/**
 * A quick note as it stands in the note of a talk: one item of a list, `- [12:34] text`. A mark's sign that begins the
 * text makes a mark of it.
 *
 * @param elapsedSeconds  since the talk began
 * @returns lines without a break behind the last one
 */
export function timedLines(text: string, elapsedSeconds: number | null): string {
  const [first = '', ...others] = withoutBlankEnds(text).split(/\r\n?|\n/u)
  const time = elapsedSeconds === null ? '' : `[${elapsedTime(elapsedSeconds)}] `
  // A fence has to begin its line, or what it closes with would open one over the rest of the note.
  const isFence = /^\s*(?:`{3}|~{3})/u.test(first)
  const head = isFence ? [`- ${time}`.trimEnd(), `  ${first}`] : [`- ${time}${first.replace(bullet, '')}`]
  // Indented, the other lines belong to the same item of the list.
  return [...head, ...others.map((line) => (line === '' ? '' : `  ${line}`))].join('\n')
}

/** The first line, as the title of a record: without its signs of Markdown, and no longer than is read at a glance. */
export function titleOfQuickNote(text: string): string {
  const line = text.split(/[\r\n]+/u).find((each) => /\S/u.test(each)) ?? text
  const plain = line.replace(/^\s*(?:#{1,6}\s+|>\s*|[-*+]\s+)/u, '').trim() || line.trim()
  const [...characters] = new Intl.Segmenter('ja').segment(plain.slice(0, titleSearched))
  const isLong = characters.length > longestTitle || plain.length > titleSearched
  const kept = characters.slice(0, longestTitle).map(({ segment }) => segment)
  return isLong ? `${kept.join('')}…` : plain
}

const withoutBlankEnds = (text: string) => text.replace(/^(?:[^\S\r\n]*[\r\n])+/u, '').trimEnd()
