import { join } from 'node:path'
import { test } from 'vitest'
import { attach } from '../db/attachments/attachments.ts'
import { aPng } from '../db/attachments/fixtures/pictures.ts'
import { addIdea } from '../db/glossary/glossary.ts'
import { select } from '../db/history/records.ts'
import { marks } from '../db/history/subjects.ts'
import { readText } from '../db/import/read.ts'
import { saveImported } from '../db/import/save.ts'
import { lookOn, openImport } from '../db/import/save-session.ts'
import type { Library } from '../db/library.ts'
import { addLink } from '../db/links/links.ts'
import { addToList, createList } from '../db/lists/lists.ts'
import { usualChoice } from '../db/model.ts'
import { addSample } from '../db/sample/sample.ts'
import { saveSearch } from '../db/searches/searches.ts'
import { noteRevisions, saveNote } from '../db/talks/notes.ts'
import { talkPage } from '../db/talks/talks.ts'
import { aFolder, aLibrary, must } from '../db/testing/a-library.ts'
import { toTrash } from '../db/trash/trash.ts'
import { contract } from './contract.ts'
import { libraryCalls } from './library-calls.ts'
import { searchCalls } from './search-calls.ts'
import type { AnsweredBy, Answers, Parsed } from './worker-port.ts'

const first = <T>(list: readonly T[]): T => {
  const [found] = list
  if (found === undefined) throw new Error('the shelf should hold one')
  return found
}

/** A library in which every call finds something. */
function aFullShelf() {
  let now = new Date('2023-10-20T10:00:00Z')
  const made = aLibrary({
    now: () => now,
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        startsOn: { year: 2023, month: 10, day: 20 },
        talks: [
          {
            title: 'SLO Review',
            speakers: ['chaspyさん', '清水さん'],
            tags: ['culture/slo'],
            note: '- [00:12] ★ 合意形成',
          },
          { title: '失敗?それとも学び?', speakers: ['maruさん'] },
        ],
      },
      { title: 'SRE NEXT' },
    ],
  })
  const { library, talks, events } = made
  const [event, talk] = [first(events), first(talks)]
  now = new Date('2023-10-20T11:00:00Z')
  const { talk: stored } = must(talkPage(library, talk.id))
  const note = must(
    saveNote(library, {
      talkId: talk.id,
      text: `${stored.note}\n信頼性は会話です`,
      basedOn: stored.noteHash,
    }),
  )
  const owner = { kind: 'talk' as const, id: talk.id }
  const link = must(
    addLink(library, { owner, url: 'https://speakerdeck.com/chaspy/slo', title: '', kind: null }),
  )
  const list = must(createList(library, { title: 'SRE を始めた人へ' }))
  const { entries } = must(
    addToList(library, { id: list.id, items: [{ kind: 'talk', talkId: talk.id, why: '最初に' }], at: null }),
  )
  const page = must(talkPage(library, talk.id))
  return { library, event, talk, note, link, list, item: first(entries).item, page }
}

type Shelf = ReturnType<typeof aFullShelf>
type Asked = AnsweredBy<'library'> | AnsweredBy<'search'>

const window = { filter: '', offset: 0, limit: 50 }
const report =
  '勉強会「見本勉強会 #1」に参加した\n3/14に開催されました。\n監視の話(見本さん)\n「鳴らない監視」の話でした。\n'

function preview(): Pick<Parsed<'import.accept'>, 'imported'> {
  const read = readText(report, 'report.txt')
  if (!read.ok) throw new Error('the report can be read')
  return { imported: read.value }
}

/** One good question for every call; a call without one does not compile. */
const questions: { readonly [N in Asked]: (shelf: Shelf) => Parsed<N> } = {
  'library.status': () => null,
  'library.check': () => null,
  'backup.make': () => ({ path: join(aFolder(), 'backup.sqlite') }),
  'events.page': () => window,
  'events.get': ({ event }) => event.id,
  'events.create': () => ({ title: 'SREの夕べ', startsOn: { year: null, month: 3, day: 14 } }),
  'events.update': ({ event }) => ({
    id: event.id,
    fields: { venue: '渋谷', startsOn: { year: 2024, month: null, day: null } },
  }),
  'events.order': ({ event, talk }) => ({ id: event.id, talks: [talk.id] }),
  'programme.read': () => ({
    text: '19:10 - SLO Review / chaspy',
    name: 'SRE の夕べ',
    today: { year: 2023, month: 10, day: 20 },
  }),
  'programme.compare': ({ event }) => ({ ...preview(), at: 0, eventId: event.id }),
  'programme.accept': () => ({ ...preview(), at: 0 }),
  'programme.apply': ({ event }) => ({ ...preview(), at: 0, eventId: event.id, take: [] }),
  'talks.page': ({ event }) => ({ ...window, of: { kind: 'event', id: event.id } }),
  'talks.today': () => ({ date: { year: 2023, month: 10, day: 20 } }),
  'talks.get': ({ talk }) => talk.id,
  'talks.create': ({ event }) => ({
    title: 'k6で負荷試験',
    eventId: event.id,
    speakers: ['山田さん'],
    tags: ['k6'],
  }),
  'talks.update': ({ talk }) => ({ id: talk.id, fields: { stars: 5, speakers: ['chaspy'], tags: [] } }),
  'talks.split': ({ talk }) => ({ id: talk.id, title: 'SLO Review（2）' }),
  'talks.evening': () => ({ date: { year: 2023, month: 10, day: 20 }, talkId: null }),
  'talks.stillTalking': ({ talk }) => talk.id,
  'clocks.all': () => null,
  'clocks.change': ({ talk }) => ({
    talkId: talk.id,
    act: { kind: 'start', at: '2023-10-20T10:00:00.000Z' },
  }),
  'notes.save': ({ talk, note }) => ({ talkId: talk.id, text: '- [01:00] ？ なぜ', basedOn: note.hash }),
  'notes.revisions': ({ talk }) => talk.id,
  'notes.restore': ({ library, talk }) => first(must(noteRevisions(library, talk.id))).id,
  'marks.remove': (shelf) => first(quotedMarks(shelf)),
  'quickNote.place': () => ({
    date: { year: 2023, month: 10, day: 20 },
    minute: '2023-10-20T10:00:00.000Z',
  }),
  'quickNote.save': ({ talk }) => ({
    talkId: talk.id,
    text: 'あとで資料を見る',
    elapsedSeconds: 754,
    date: { year: 2023, month: 10, day: 20 },
  }),
  'speakers.page': () => window,
  'speakers.get': ({ page }) => first(page.speakers).id,
  'speakers.update': ({ page }) => ({
    id: first(page.speakers).id,
    fields: { reading: 'ちゃすぴー', handles: ['chaspy_'] },
  }),
  'speakers.merge': ({ page }) => ({
    from: first(page.speakers).id,
    into: first(page.speakers.toReversed()).id,
  }),
  'tags.propose': ({ talk }) => talk.id,
  'tags.page': () => window,
  'tags.get': ({ page }) => first(page.tags).id,
  'tags.rename': ({ page }) => ({ id: first(page.tags).id, path: 'practice/slo' }),
  'tags.colour': ({ page }) => ({ id: first(page.tags).id, colour: 'blue' }),
  'links.add': ({ event }) => ({
    owner: { kind: 'event', id: event.id },
    url: 'https://a.connpass.com/event/1/',
    title: '',
    kind: null,
  }),
  'links.get': ({ link }) => link.id,
  'links.update': ({ link }) => ({ id: link.id, fields: { title: 'スライド' } }),
  'attachments.add': ({ talk }) => ({
    owner: { kind: 'talk', id: talk.id },
    name: 'slide.png',
    bytes: new Uint8Array(aPng()),
  }),
  'attachments.text': ({ library, talk }) =>
    must(attach(library, { owner: { kind: 'talk', id: talk.id }, name: 'slide.png', bytes: aPng() })).id,
  'attachments.file': ({ library, talk }) =>
    must(attach(library, { owner: { kind: 'talk', id: talk.id }, name: 'slide.png', bytes: aPng() })).sha256,
  'lists.all': () => null,
  'lists.get': ({ list }) => list.id,
  'lists.create': () => ({ title: 'つぎに読む' }),
  'lists.cover': ({ list }) => ({
    id: list.id,
    picture: { name: 'cover.png', bytes: new Uint8Array(aPng()) },
  }),
  'lists.freeze': ({ list }) => list.id,
  'lists.update': ({ list }) => ({ id: list.id, fields: { introduction: 'まずはここから' } }),
  'lists.add': ({ list }) => ({
    id: list.id,
    items: [{ kind: 'link', url: 'https://sre.google/', title: 'SRE', why: '' }],
    at: 0,
  }),
  'lists.item': ({ item }) => ({ id: item.id, fields: { why: '会話だから', isRead: true } }),
  'lists.order': ({ list, item }) => ({ id: list.id, items: [item.id] }),
  'lists.remove': ({ list, item }) => ({ id: list.id, items: [item.id] }),
  'lists.move': ({ list, item }) => ({ items: [item.id], to: list.id }),
  'lists.copy': ({ list, item }) => ({ items: [item.id], to: list.id }),
  'lists.text': ({ list }) => ({ id: list.id, format: 'markdown' }),
  'lists.shared': ({ list }) => ({ id: list.id, format: 'obsidian' }),
  'lists.outgoing': ({ list }) => ({ id: list.id, choice: { ...usualChoice, notes: true } }),
  'lists.choose': ({ list }) => ({ id: list.id, choice: { ...usualChoice, notes: true } }),
  'events.report': ({ event }) => ({ id: event.id, format: 'report-zenn' }),
  'records.trash': ({ event }) => ({ kind: 'event', ids: [event.id] }),
  'trash.all': trashAnEvent(() => null),
  'trash.restore': trashAnEvent(({ event }) => ({ kind: 'event', ids: [event.id] })),
  'trash.empty': trashAnEvent(() => null),
  'history.state': () => null,
  'history.undo': () => null,
  'history.redo': (shelf) => {
    libraryCalls['history.undo'](shelf.library, null)
    return null
  },
  'names.find': () => ({ typed: 'slo', kinds: ['talk', 'event', 'speaker', 'tag', 'list'], limit: 20 }),
  'import.preview': () => ({ text: report, name: 'report.txt' }),
  'import.newNames': () => ({ names: [{ kind: 'speaker', name: '清水 勲', handle: null }] }),
  'import.accept': () => ({ ...preview(), same: [] }),
  'import.open': () => ({ paths: ['db/import/fixtures'], files: [droppedReport] }),
  'import.look': (shelf) => ({ id: openedImport(shelf) }),
  'import.file': (shelf) => ({ id: openedImport(shelf), index: 0 }),
  'import.acceptAll': (shelf) => ({ id: openedImport(shelf), leaveOut: [], same: [], take: [] }),
  'import.namesOfFiles': (shelf) => ({ id: openedImport(shelf) }),
  'import.drop': (shelf) => ({ id: openedImport(shelf) }),
  'sample.add': () => null,
  'sample.remove': (shelf) => {
    addSample(shelf.library)
    return null
  },
  'settings.get': () => null,
  'settings.set': () => ({ name: 'theme', value: { dark: true } }),
  'search.text': () => ({ query: '信頼性', format: 'markdown' }),
  'searches.all': (shelf) => {
    saved(shelf)
    return null
  },
  'searches.save': () => ({ query: '信頼性 tag:culture' }),
  'searches.rename': (shelf) => ({ id: saved(shelf).id, name: '信頼性の話' }),
  'searches.remove': (shelf) => saved(shelf).id,
  'glossary.all': (shelf) => {
    ownIdea(shelf)
    return null
  },
  'glossary.add': () => ({ spellings: ['ちいかわPR', '小さな PR'] }),
  'glossary.update': (shelf) => ({ id: ownIdea(shelf).id, spellings: ['ちいかわPR', 'small PR'] }),
  'glossary.remove': (shelf) => ownIdea(shelf).id,
  'glossary.switch': () => ({ name: '信頼性', isOn: false }),
  'search.facets': () => ({ query: '信頼性' }),
  'talks.related': ({ talk }) => ({ id: talk.id, limit: 10 }),
  'search.places': ({ page }) => ({ query: '信頼性', nearness: 'typed', text: page.talk.note }),
  'search.run': () => ({ query: '信頼性', limit: 50, explain: true }),
}

const saved = ({ library }: Shelf) => must(saveSearch(library, { query: '信頼性' }))
const ownIdea = ({ library }: Shelf) => must(addIdea(library, { spellings: ['ちいかわPR', '小さな PR'] }))

function trashAnEvent<T>(ask: (shelf: Shelf) => T): (shelf: Shelf) => T {
  return (shelf) => {
    must(toTrash(shelf.library, { kind: 'event', ids: [shelf.event.id] }))
    return ask(shelf)
  }
}

const droppedReport = { name: 'report.txt', bytes: new TextEncoder().encode(report) }
function openedImport({ library }: Shelf): string {
  const { id } = must(openImport(library, { paths: [], files: [droppedReport] }))
  while (!must(lookOn(library, { id })).isRead);
  return id
}

/** The phrases in 「」 that an imported report has as marks. */
function quotedMarks(shelf: Shelf) {
  must(saveImported(shelf.library, preview().imported))
  return select(shelf.library.reader, marks, `origin = 'quoted'`).map((mark) => mark.id)
}

const names = Object.keys(questions).filter((name): name is Asked => Object.hasOwn(questions, name))

async function answerOf<N extends Asked>(name: N, shelf: Shelf) {
  const asked: Parsed<N> = questions[name](shelf)
  contract[name].input.parse(asked)
  const answers: Answers<Asked, Library> = { ...libraryCalls, ...searchCalls }
  return answers[name](shelf.library, asked)
}

test.each(names)('%s answers a good question with what the contract says', async (name) => {
  const answer = await answerOf(name, aFullShelf())
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  contract[name].output.parse(answer.value)
})
