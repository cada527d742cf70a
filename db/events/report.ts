import type { SharedEvening } from '../export/evening-report.ts'
import { eveningReport } from '../export/evening-report.ts'
import { fileNameOf } from '../export/file-name.ts'
import { reportFormat, reportFormats } from '../export/formats.ts'
import { leavingNote } from '../export/own-files.ts'
import { sharedLink, sharedTalk } from '../export/sharing.ts'
import { select } from '../history/records.ts'
import { links, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import { slidesFirst } from '../links/links.ts'
import type { ListText } from '../lists/share.ts'
import { talksInside } from '../lists/talks-inside.ts'
import type { EventId, Result, ShareChoice } from '../model.ts'
import { done, failed } from '../model.ts'
import { eventPage } from './events.ts'

/** A report is made of what one wrote down; that it is, one sees before it goes anywhere. */
const usualReport: ShareChoice = {
  why: true,
  speakers: true,
  tags: true,
  marks: true,
  notes: true,
  photos: false,
  cover: false,
}

/** The draft of a report of an evening, as an article for one of the sites. */
export function reportText(
  library: Library,
  { id, format, choice = usualReport }: { id: EventId; format: string; choice?: ShareChoice | undefined },
): Result<ListText> {
  const known = reportFormat(format)
  if (known === null)
    return failed({ code: 'format unknown', format, known: reportFormats.map(({ name }) => name) })
  const evening = sharedEvening(library, id, choice)
  if (!evening.ok) return evening
  return done({
    text: eveningReport(evening.value, known.site),
    fileName: fileNameOf(evening.value.title, known.extensions[0]),
    items: evening.value.talks.length,
  })
}

function sharedEvening(library: Library, id: EventId, choice: ShareChoice): Result<SharedEvening> {
  const { reader } = library
  const page = eventPage(library, id)
  if (!page.ok) return page
  const { event } = page.value
  const insideOf = talksInside(reader, 'event_id = ? AND deleted_at IS NULL', id)
  const linksOf = Map.groupBy(
    select(
      reader,
      links,
      `talk_id IN (SELECT id FROM talk WHERE event_id = ?) AND deleted_at IS NULL ORDER BY position`,
      id,
    ),
    ({ talkId }) => talkId,
  )
  // As the programme prints them: 「chaspyさん」, not the name that the person goes by elsewhere.
  const printed = new Map(
    select(reader, talks, 'event_id = ? AND deleted_at IS NULL', id).map((talk) => [
      talk.id,
      talk.speakers.map((speaker) => speaker.printed),
    ]),
  )
  return done({
    title: event.title,
    date: event.startsOn,
    venue: event.venue,
    url: event.url,
    links: page.value.links.filter(({ isPrivate }) => !isPrivate).map(sharedLink),
    note: choice.notes ? leavingNote(event.note) : '',
    talks: page.value.talks
      .filter((talk) => !insideOf(talk.id).isPrivate)
      .map((talk) =>
        sharedTalk(
          { ...talk, speakers: printed.get(talk.id) ?? talk.speakers },
          slidesFirst(linksOf.get(talk.id) ?? []),
          '',
          insideOf(talk.id),
          choice,
        ),
      ),
  })
}
