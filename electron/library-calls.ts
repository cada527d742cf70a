import { attach, attachmentFile, attachmentText } from '../db/attachments/attachments.ts'
import { createEvent, eventPage, eventsPage, orderTalks, today } from '../db/events/events.ts'
import { addIdea, allIdeas, removeIdea, switchIdea, updateIdea } from '../db/glossary/glossary.ts'
import { historyState, redo, undo } from '../db/history/undo.ts'
import { withKeys } from '../db/import/identity.ts'
import type { Library } from '../db/library.ts'
import { addLink, linkById, updateLink } from '../db/links/links.ts'
import { copyItems, moveItems } from '../db/lists/carry-items.ts'
import { setCover } from '../db/lists/cover.ts'
import {
  addToList,
  allLists,
  createList,
  listPage,
  orderItems,
  removeItems,
  updateItem,
  updateList,
} from '../db/lists/lists.ts'
import { freezeList } from '../db/lists/live-list.ts'
import type { Imported, Result } from '../db/model.ts'
import { done } from '../db/model.ts'
import { makeBackup } from '../db/safety/backup.ts'
import { checkLibrary } from '../db/safety/check.ts'
import { allSearches, removeSearch, renameSearch, saveSearch } from '../db/searches/searches.ts'
import { setSetting, settings } from '../db/settings/settings.ts'
import { mergeSpeakers, speakerPage, speakersPage, updateSpeaker } from '../db/speakers/speakers.ts'
import { libraryStatus } from '../db/status.ts'
import { colourTag, renameTag, tagPage, tagsPage } from '../db/tags/tags.ts'
import { allClocks, changeClock } from '../db/talks/clocks.ts'
import { evening } from '../db/talks/evening.ts'
import { noteRevisions, restoreRevision, saveNote } from '../db/talks/notes.ts'
import { quickNotePlace, saveQuickNote } from '../db/talks/quick-note.ts'
import { splitTalk } from '../db/talks/split-talk.ts'
import { stillTalking } from '../db/talks/still-talking.ts'
import { talksPage } from '../db/talks/talk-rows.ts'
import { createTalk, removeMark, talkPage, updateTalk } from '../db/talks/talks.ts'
import { emptyTrash, fromTrash, toTrash, trashed } from '../db/trash/trash.ts'
import { watchedImport } from './import-watch.ts'
import type { AnsweredBy, Answers } from './worker-port.ts'

// Parsers, exporters and calendars are most of the code, and come with the first call that needs them: no window waits for them.
const later = {
  read: () => import('../db/import/read.ts'),
  importNames: () => import('../db/import/save-names.ts'),
  importFiles: () => import('../db/import/save-session.ts'),
  save: () => import('../db/import/save.ts'),
  sample: () => import('../db/sample/sample.ts'),
  share: () => import('../db/lists/share.ts'),
  outgoing: () => import('../db/lists/outgoing.ts'),
  report: () => import('../db/events/report.ts'),
  updateEvent: () => import('../db/events/update-event.ts'),
  programme: () => import('../db/events/programme.ts'),
  acceptProgramme: () => import('../db/events/programme-accept.ts'),
  proposeTags: () => import('../db/tags/propose-tags.ts'),
  foundText: () => import('../db/searches/found-text.ts'),
} as const

/** What the library answers: each call of the contract, and the function of `db/` that it stands for. */
export const libraryCalls: Answers<AnsweredBy<'library'>, Library> = {
  'library.status': (library) => done(libraryStatus(library)),
  'library.check': (library) => done(checkLibrary(library)),
  'backup.make': (library, { path }) => makeBackup(library, path),

  'events.page': (library, request) => done(eventsPage(library, request)),
  'events.get': eventPage,
  'events.create': createEvent,
  'events.update': async (library, given) => (await later.updateEvent()).updateEvent(library, given),
  'events.order': orderTalks,

  'programme.read': async (_, given) => done((await later.programme()).readProgramme(given)),
  'programme.compare': async (library, given) => (await later.programme()).compareProgramme(library, given),
  'programme.accept': async (library, given) =>
    (await later.acceptProgramme()).acceptProgramme(library, given),
  'programme.apply': async (library, given) => (await later.programme()).applyProgramme(library, given),

  'talks.page': ({ reader }, request) => done(talksPage(reader, request)),
  'talks.today': (library, request) => done(today(library, request)),
  'talks.get': talkPage,
  'talks.create': createTalk,
  'talks.update': updateTalk,
  'talks.split': splitTalk,

  'talks.evening': (library, request) => done(evening(library, request)),
  'talks.stillTalking': stillTalking,
  'clocks.all': ({ reader }) => done(allClocks(reader)),
  'clocks.change': changeClock,

  'notes.save': saveNote,
  'notes.revisions': noteRevisions,
  'notes.restore': restoreRevision,
  'marks.remove': removeMark,

  'quickNote.place': (library, { date }) => done(quickNotePlace(library, { date })),
  'quickNote.save': saveQuickNote,

  'speakers.page': (library, request) => done(speakersPage(library, request)),
  'speakers.get': speakerPage,
  'speakers.update': updateSpeaker,
  'speakers.merge': mergeSpeakers,

  'tags.propose': async (library, talkId) => (await later.proposeTags()).proposedTags(library, talkId),
  'tags.page': (library, request) => done(tagsPage(library, request)),
  'tags.get': tagPage,
  'tags.rename': renameTag,
  'tags.colour': colourTag,

  'links.add': addLink,
  'links.get': linkById,
  'links.update': updateLink,

  'attachments.add': attach,
  'attachments.text': attachmentText,
  'attachments.file': attachmentFile,

  'lists.all': (library) => done(allLists(library)),
  'lists.get': listPage,
  'lists.create': createList,
  'lists.update': updateList,
  'lists.cover': setCover,
  'lists.freeze': freezeList,
  'lists.add': addToList,
  'lists.item': updateItem,
  'lists.order': orderItems,
  'lists.remove': removeItems,
  'lists.move': moveItems,
  'lists.copy': copyItems,
  'lists.text': async (library, input) => (await later.share()).listText(library, input),
  'lists.shared': async (library, input) => (await later.share()).sharedList(library, input),
  'lists.outgoing': async (library, input) => (await later.outgoing()).outgoing(library, input),
  'lists.choose': async (library, input) => (await later.outgoing()).chooseOutgoing(library, input),
  'events.report': async (library, input) => (await later.report()).reportText(library, input),

  'records.trash': toTrash,
  'trash.all': (library) => done(trashed(library)),
  'trash.restore': fromTrash,
  'trash.empty': (library) => emptyTrash(library, null),

  'history.state': (library) => done(historyState(library)),
  'history.undo': undo,
  'history.redo': redo,

  'search.text': async (library, input) => (await later.foundText()).foundText(library, input),
  'searches.all': (library) => done(allSearches(library)),
  'searches.save': saveSearch,
  'searches.rename': renameSearch,
  'searches.remove': removeSearch,

  'glossary.all': (library) => done(allIdeas(library)),
  'glossary.add': addIdea,
  'glossary.update': updateIdea,
  'glossary.remove': removeIdea,
  'glossary.switch': switchIdea,

  'import.preview': async (_, { text, name }) => withKeysOf((await later.read()).readText(text, name)),
  'import.newNames': async ({ reader }, { names }) =>
    done((await later.importNames()).newNames(reader, names)),
  'import.accept': async (library, { imported, same }) =>
    (await later.save()).saveImported(library, imported, { same }),
  'import.open': async (library, given) => (await later.importFiles()).openImport(library, given),
  'import.look': async (library, which) => (await later.importFiles()).lookOn(library, which),
  'import.file': async (library, which) => (await later.importFiles()).importedFile(library, which),
  'import.namesOfFiles': async (library, which) => (await later.importFiles()).importedNames(library, which),
  'import.acceptAll': async (library, wishes) =>
    (await later.importFiles()).acceptAll(library, wishes, () => watchedImport(wishes.id)),
  'import.drop': async (library, which) => (await later.importFiles()).dropImport(library, which),

  'sample.add': async (library) => (await later.sample()).addSample(library),
  'sample.remove': async (library) => (await later.sample()).removeSample(library),

  'settings.get': (library) => done(settings(library)),
  'settings.set': setSetting,
}

// Keys are given before a person edits the preview, so that a corrected title is known again.
const withKeysOf = (read: Result<Imported>): Result<Imported> => (read.ok ? done(withKeys(read.value)) : read)
