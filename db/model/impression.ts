/**
 * What one thought of a talk, as the last section of its note: an ordinary heading with text under it, so that it goes
 * along wherever the note goes.
 */

/** The headings that are read as one; which of them is written, the language of the window says. */
const headings = ['感想', 'Impression', 'Impressions']
const section = new RegExp(`^##[ \\t　]+(?:${headings.join('|')})[ \\t　]*$`, 'mu')

/** The impression in a note; empty where there is none. A heading of the same rank ends it. */
export function impressionOf(note: string): string {
  const place = placeOf(note)
  return place === null ? '' : note.slice(place.textFrom, place.to).trim()
}

/**
 * The note with this impression in place of the one it has, or at its end. Everything else stays as typed; an empty
 * one takes its heading along.
 *
 * @param heading  for a note that has none yet: 感想
 */
export function withImpression(note: string, impression: string, heading: string): string {
  const place = placeOf(note)
  const text = impression.trim()
  if (place === null) {
    if (text === '') return note
    const before = note.trimEnd()
    return `${before}${before === '' ? '' : '\n\n'}## ${heading}\n\n${text}\n`
  }
  const [before, after] = [note.slice(0, place.from), note.slice(place.to)]
  if (text === '') return after === '' ? before.replace(/\n{2,}$/u, '\n') : before + after
  const end = after === '' ? '\n' : '\n\n'
  return `${before}${note.slice(place.from, place.headingTo)}\n\n${text}${end}${after}`
}

function placeOf(note: string) {
  const found = section.exec(note)
  if (!found) return null
  const from = found.index
  const headingTo = from + found[0].length
  const next = /^##?[ \t　]/mu.exec(note.slice(headingTo))
  return { from, headingTo, textFrom: headingTo, to: next ? headingTo + next.index : note.length }
}
