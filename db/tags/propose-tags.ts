import { allIdeas } from '../glossary/glossary.ts'
import { find, select } from '../history/records.ts'
import { tags, talks } from '../history/subjects.ts'
import { readLines, splitLines } from '../import/lines.ts'
import { proposeTags } from '../import/proposals.ts'
import { namesInText } from '../import/report/names-in-text.ts'
import { findTerms } from '../import/terms.ts'
import type { Library } from '../library.ts'
import type { ProposedTag, Result, TalkId } from '../model.ts'
import { done, failed } from '../model.ts'
import { normalise } from '../search/normalise.ts'

/** More would be a list to read, not a choice at a glance. */
const MOST = 8

/**
 * Proposes tags for a talk from its title and its note: those of the library that it names, in any spelling of the
 * glossary, then words of the field, then tools. None that it has already; nothing is stored.
 */
export function proposedTags(library: Library, talkId: TalkId): Result<ProposedTag[]> {
  const { reader } = library
  const talk = find(reader, talks, talkId)
  if (!talk) return failed({ code: 'not found', kind: 'talk', id: talkId })
  const known = select(reader, tags, 'deleted_at IS NULL ORDER BY path')
  const own = new Set<string>(talk.tags)
  const text = `${talk.title}\n${talk.note}`
  const lines = readLines(splitLines(text))
  const proposed = proposeTags(
    {
      title: talk.title,
      note: [talk.note, ...otherSpellings(library, text)].join('\n'),
      tags: known.filter(({ id }) => own.has(id)).map(({ path }) => path),
      terms: findTerms(text).map((term) => ({ text: term.text, line: null })),
      toolsAndProjects: namesInText(lines, []).toolsAndProjects,
    },
    known.map(({ path }) => path),
  )
  return done(proposed.slice(0, MOST))
}

/** The other spellings of what a text speaks of: 障害報告書 speaks for the tag `postmortem`, too. */
function otherSpellings(library: Library, text: string): string[] {
  const normal = normalise(text)
  return allIdeas(library)
    .filter(
      ({ isOff, spellings }) => !isOff && spellings.some((spelling) => normal.includes(normalise(spelling))),
    )
    .flatMap(({ spellings }) => spellings)
}
