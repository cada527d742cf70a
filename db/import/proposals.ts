import type { ImportedTalk, ProposedTag } from '../model.ts'
import { TagPath } from '../model.ts'
import { findTerms } from './terms.ts'

/** What of a talk speaks for tags. */
export type TagSource = Pick<ImportedTalk, 'title' | 'note' | 'tags' | 'toolsAndProjects' | 'terms'>

/**
 * Proposes tags for a talk: first those that the library knows already, then the field's own words, then the tools
 * named, then its short bullets. Each path once; a tag that the talk has is not proposed.
 *
 * @param knownTags  paths of the library's tags
 * @param bullets    key words that the note lists
 */
export function proposeTags(
  talk: TagSource,
  knownTags: readonly string[],
  bullets: ImportedTalk['terms'] = [],
): ProposedTag[] {
  const has = new Set(talk.tags.map(foldTag))
  const proposed = new Map<string, ProposedTag>()
  for (const tag of [
    ...ofKnownTags(talk, knownTags),
    ...ofTerms(talk),
    ...ofTools(talk),
    ...ofBullets(bullets),
  ]) {
    const key = foldTag(tag.path)
    if (!has.has(key) && !proposed.has(key)) proposed.set(key, tag)
  }
  return [...proposed.values()]
}

const foldTag = (path: string) => path.normalize('NFKC').toLowerCase()

/** The last part of a tag's path stands in the title or the note: culture/postmortem and ポストモーテム are for terms. */
function ofKnownTags({ title, note }: TagSource, knownTags: readonly string[]): ProposedTag[] {
  if (knownTags.length === 0) return []
  const text = `${title}\n${note}`.normalize('NFKC').toLowerCase()
  return knownTags.flatMap((path): ProposedTag[] => {
    const name = foldTag(path.split('/').at(-1) ?? '').replaceAll('-', ' ')
    return name.length > 1 && hasWord(text, name) ? [{ path, text: name, why: 'known tag', line: null }] : []
  })
}

/** Latin words stand alone; Japanese has no blanks to look for. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const beside = (text[at - 1] ?? ' ') + (text[at + word.length] ?? ' ')
    const isInsideWord = /^[a-z0-9]/.test(word) && /[a-z0-9]/.test(beside)
    if (!isInsideWord) return true
  }
  return false
}

function ofTerms({ terms }: TagSource): ProposedTag[] {
  return terms.flatMap(({ text, line }) =>
    findTerms(text).flatMap(({ tag }): ProposedTag[] =>
      tag === null ? [] : [{ path: tag, text, why: 'term', line }],
    ),
  )
}

/** Kubernetes becomes `kubernetes`; a repository is a link to make, not a tag. */
function ofTools({ toolsAndProjects }: TagSource): ProposedTag[] {
  return toolsAndProjects
    .filter(({ text }) => !text.includes('/'))
    .map(({ text, line }) => ({ path: text.toLowerCase().replaceAll(/\s+/gu, '-'), text, why: 'tool', line }))
}

/** ひとり/みんな is one key word, and `/` would make two levels of it. */
function ofBullets(bullets: ImportedTalk['terms']): ProposedTag[] {
  return bullets.flatMap(({ text, line }): ProposedTag[] => {
    const path = TagPath.safeParse(
      text
        .trim()
        .replaceAll(/\s*\/\s*/gu, '・')
        .replaceAll(/[「」『』]/gu, ''),
    )
    return path.success ? [{ path: path.data, text, why: 'bullet', line }] : []
  })
}
