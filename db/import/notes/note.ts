import type { Imported, ImportedAttachment, ImportedTalk, Problem, Reference } from '../../model.ts'

/** What a note has beside its text: the program's own identity of it, and what it leads to. */
export interface NoteParts {
  readonly key: string
  readonly references: readonly Reference[]
  /** Of files that no place in the text names, too; `line` is where it is named. */
  readonly attachments: readonly { readonly attachment: ImportedAttachment; readonly line: number | null }[]
}

/**
 * Gives the record that was read from one note what the note leads to. Where it reports an evening, what stands in the
 * part of a talk belongs to that talk.
 */
export function withParts(imported: Imported, { key, references, attachments }: NoteParts): Imported {
  const known = [
    ...references,
    ...imported.problems.filter(isOfPlace).map(({ text, line }) => ({ written: text, line })),
  ]
  const told = new Set(known.map(({ written, line }) => `${line} ${targetOf(written)}`))
  const partsOf = (isOwn: (line: number | null) => boolean) => ({
    references: references.filter(({ line }) => isOwn(line)),
    attachments: distinct(attachments.filter(({ line }) => isOwn(line)).map(({ attachment }) => attachment)),
  })
  const isIn = (talk: ImportedTalk) => (line: number | null) =>
    talk.key === key ||
    (line !== null &&
      talk.source !== null &&
      (line === talk.source.heading ||
        (line >= (talk.source.bodyFrom ?? Number.POSITIVE_INFINITY) && line <= (talk.source.bodyTo ?? 0))))
  return {
    ...imported,
    events: imported.events.map((event) => ({
      ...event,
      talks: event.talks.map((talk) => ({ ...talk, ...partsOf(isIn(talk)) })),
      ...partsOf((line) => !event.talks.some((talk) => isIn(talk)(line))),
    })),
    talks: imported.talks.map((talk) => ({ ...talk, ...partsOf(() => true) })),
    // A relative address is no web address, but where it leads is known, or told to be missing.
    notices: imported.notices.filter(
      (notice) => notice.kind !== 'link kept as text' || !told.has(`${notice.line} ${notice.url}`),
    ),
  }
}

const isOfPlace = ({ reason }: Problem): boolean =>
  reason === 'reference missing' || reason === 'attachment missing'

const targetOf = (written: string): string => /\]\(<?([^()<>]*)>?\)$/u.exec(written)?.[1] ?? written

const distinct = (attachments: readonly ImportedAttachment[]): ImportedAttachment[] => [
  ...new Map(attachments.map((attachment) => [attachment.entry, attachment])).values(),
]
