import { sha256 } from '../history/hash.ts'
import { act } from '../history/journal.ts'
import { find } from '../history/records.ts'
import { keepRevision } from '../history/revisions.ts'
import { talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { EveningTalk, PartialDate, QuickNote, QuickNotePlace, Result, Talk, TalkId } from '../model.ts'
import { done, failed } from '../model.ts'
import { allClocks, runningClock } from './clocks.ts'
import { endOf, evening } from './evening.ts'
import { timedLines, titleOfQuickNote } from './quick-note-text.ts'
import { addTalk } from './talks.ts'

/**
 * The talk that somebody is listening to: the one whose clock runs, else the one of this minute by the programme. A
 * talk that only comes next is none.
 *
 * @param date  today, where the person is
 */
export function quickNotePlace(library: Library, { date }: { date: PartialDate }): QuickNotePlace {
  const now = library.now()
  const running = runningClock(library.reader, now)
  const tonight = evening(library, { date, talkId: running?.talkId ?? null })
  const talk = tonight.talks.find(({ id }) => id === tonight.now)
  if (!talk || (talk.id !== running?.talkId && !isPlannedFor(talk, now.getTime()))) return null
  const clock = allClocks(library.reader).find(({ talkId }) => talkId === talk.id)
  const startedAt = clock?.startedAt ?? talk.plannedAt
  return startedAt === null ? null : { talkId: talk.id, title: talk.title, startedAt }
}

const isPlannedFor = (talk: EveningTalk, now: number) =>
  talk.plannedAt !== null && Date.parse(talk.plannedAt) <= now && now < endOf(talk)

/** Puts a quick note where its writer was told that it goes. One step of undo. */
export function saveQuickNote(library: Library, note: QuickNote): Result<{ talkId: TalkId; title: string }> {
  const saved = note.talkId === null ? saveAlone(library, note) : append(library, note.talkId, note)
  return saved.ok ? done({ talkId: saved.value.id, title: saved.value.title }) : saved
}

function append(library: Library, talkId: TalkId, { text, elapsedSeconds }: QuickNote): Result<Talk> {
  const talk = find(library.reader, talks, talkId)
  if (!talk || talk.deletedAt !== null) return failed({ code: 'not found', kind: 'talk', id: talkId })
  return act(library, 'quickNote.save', talk.title, (journal) => {
    keepRevision(journal, talk)
    const isOpen = talk.note !== '' && !talk.note.endsWith('\n')
    const whole = `${talk.note}${isOpen ? '\n' : ''}${timedLines(text, elapsedSeconds)}\n`
    return done(journal.update(talks, talkId, { note: whole, noteHash: sha256(whole) }))
  })
}

/** Where no talk runs: a record of its own, so that it is listed, found and sorted in later like any other. */
function saveAlone(library: Library, { text, date }: QuickNote): Result<Talk> {
  const title = titleOfQuickNote(text)
  return act(library, 'quickNote.save', title, (journal) => {
    const talk = addTalk(journal, { title, kind: 'other' })
    if (!talk.ok) return talk
    const fields = { note: text, noteHash: sha256(text), startsOn: date }
    return done(journal.update(talks, talk.value.id, fields))
  })
}
