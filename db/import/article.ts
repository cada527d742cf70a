import type {
  Imported,
  ImportedDocument,
  ImportedLink,
  ImportedTalk,
  Notice,
  PartialDate,
  Problem,
} from '../model.ts'
import type { AboutTalk } from './about-talk.ts'
import { nothingSaid } from './about-talk.ts'
import { blankEvent, blankTalk } from './blank-records.ts'
import type { Line } from './lines.ts'
import { findLinks, plainLink, toLink } from './links.ts'
import { proposeTags } from './proposals.ts'
import { eventNameInTitle } from './report/event-name.ts'
import { leftAsTyped } from './report/left-as-typed.ts'
import { namesInText } from './report/names-in-text.ts'
import { eachOnce, emphasisedPhrases } from './report/phrases.ts'
import { noteOf, readReport } from './report/report.ts'
import type { Source } from './source.ts'
import { fileStem, nothingFrom } from './source.ts'
import { findTerms } from './terms.ts'

/** A text with headings, whatever file it came from. */
export interface Article {
  readonly source: Source
  readonly format: string
  readonly lines: readonly Line[]
  /** Lines of the page around the text: in no record, but told. */
  readonly remains?: readonly Line[]
  readonly document: ImportedDocument
  readonly tags: readonly string[]
  readonly problems: readonly Problem[]
  /** The format's own identity of the text. */
  readonly key?: string
  readonly about?: AboutTalk
  /** The day by which the writer keeps the text: that of the evening, where a report of one gives no other. */
  readonly day?: PartialDate | null
}

/**
 * Reads a text: an event with its talks where it reports an evening, else one talk that holds all of it. Its kind is
 * "article" unless its fields name a speaker or an event.
 */
export function readArticle(article: Article): Imported {
  const { source, format, lines, document, problems, remains = [] } = article
  const base = { ...nothingFrom(source, format), problems: [...source.problems, ...problems] }
  const fallbackTitle = document.title ?? fileStem(source.file)
  const around = remains.map((line): Notice => ({ kind: 'page remains', line: line.number, text: line.text }))
  const report = readReport({ file: source.file, lines, title: document.title, fallbackTitle })
  if (report === null) {
    const one = asOneTalk(article)
    return { ...base, ...one, notices: [...one.notices, ...around] }
  }
  const { talks } = report.event
  const page = document.url === null ? [] : findPage(document, document.url)
  return {
    ...base,
    document: {
      ...document,
      title: document.title ?? report.titleLine?.content ?? null,
      titleLine: document.titleLine ?? report.titleLine?.number ?? null,
    },
    events: [
      {
        ...report.event,
        key: article.key ?? null,
        startsOn: report.event.startsOn ?? article.day ?? null,
        talks: talks.map((talk) => withTags(talk, article.tags)),
        links: [...report.event.links, ...page],
      },
    ],
    notices: [
      ...(article.day ? report.notices.filter((notice) => !isMissingDate(notice)) : report.notices),
      ...around,
    ],
    problems: [
      ...base.problems,
      ...report.problems,
      // An event has no tags of its own.
      ...(talks.length === 0 && article.tags.length > 0
        ? [fieldLost(source.file, 'tags', article.tags.join(', '))]
        : []),
    ],
  }
}

const isMissingDate = (notice: Notice): boolean => notice.kind === 'missing' && notice.field === 'date'

/** What the report is tagged with, each of its talks is. */
const withTags = (talk: ImportedTalk, tags: readonly string[]): ImportedTalk => ({
  ...talk,
  tags: [...tags],
  proposedTags: talk.proposedTags.filter(({ path }) => !tags.includes(path)),
})

const fieldLost = (file: string, field: string, text: string): Problem => ({
  file,
  line: null,
  field,
  reason: 'field not understood',
  text,
})

/** The page that reports the evening is worth a link of it. */
const findPage = ({ title }: ImportedDocument, url: string): ImportedLink[] => [
  { ...plainLink, url, title: title ?? '', kind: 'article', line: null },
]

function asOneTalk({
  source,
  lines,
  document,
  tags,
  key = '',
  about = nothingSaid,
}: Article): Pick<Imported, 'document' | 'events' | 'talks' | 'notices'> {
  const first = lines.find(({ shape }) => shape !== 'blank')
  const titleLine = first && isTitleOf(first, document.title) ? first : null
  const title = document.title ?? titleLine?.content ?? fileStem(source.file)
  const body = lines.filter((line) => line !== titleLine)
  const heading = titleLine?.number ?? document.titleLine ?? first?.number ?? null
  const { links, notices } = findLinks(body)
  const isOfTalk = about.speakers.length > 0 || about.event !== null
  const authors = document.authors.map((name) => ({ name, printed: name, affiliation: null, handle: null }))
  const talk: ImportedTalk = {
    ...blankTalk(/\S/u.test(title) ? title : fileStem(source.file)),
    key: key || null,
    speakers: isOfTalk ? [...about.speakers] : authors,
    kind: isOfTalk ? 'talk' : 'article',
    isPrivate: about.isPrivate,
    abstract: about.abstract,
    startsOn: document.publishedOn,
    note: noteOf(body),
    emphasised: emphasisedPhrases(body),
    tags: [...tags],
    ...namesInText(body, document.authors),
    terms: termsOf(body),
    links: withPage(links, document),
    source:
      first === undefined || heading === null
        ? null
        : { heading, bodyFrom: body[0]?.number ?? null, bodyTo: body.at(-1)?.number ?? null },
  }
  return {
    document: {
      ...document,
      title: document.title ?? titleLine?.content ?? null,
      titleLine: document.titleLine ?? titleLine?.number ?? null,
    },
    ...within(about.event, { ...talk, proposedTags: proposeTags(talk, []) }),
    notices: [
      ...(isOfTalk ? [] : [takenAsArticle(heading, talk.title)]),
      ...leftAsTyped(body).filter(({ kind }) => kind === 'comment kept'),
      ...notices,
    ],
  }
}

const takenAsArticle = (line: number | null, text: string): Notice => ({
  kind: 'taken as article',
  line,
  text,
})

/** The page where the text can be read again is a link of it. */
function withPage(links: readonly ImportedLink[], { url }: ImportedDocument): ImportedLink[] {
  const page = url === null || links.some((link) => link.url === url) ? null : toLink(url, '', null)
  return page === null
    ? [...links]
    : [...links, { ...page, kind: page.kind === 'other' ? 'article' : page.kind }]
}

/** A talk in its event, where that is named: the same event for every note that names it. */
function within(event: string | null, talk: ImportedTalk): Pick<Imported, 'events' | 'talks'> {
  if (event === null) return { events: [], talks: [talk] }
  const named = { ...blankEvent(event), ...eventNameInTitle(event), title: event, startsOn: talk.startsOn }
  return { events: [{ ...named, talks: [talk] }], talks: [] }
}

/** A title that is given elsewhere may stand above the text once more. */
const isTitleOf = (line: Line, title: string | null): boolean =>
  title === null ? isTitle(line) : line.level === 1 && line.content.trim() === title.trim()

const isTitle = ({ level, shape, content }: Line) =>
  /\p{L}|\p{N}/u.test(content) &&
  (level === 1 ||
    (level === null && shape === 'prose' && content.length <= 100 && !/[。.、,]$/u.test(content)))

const termsOf = (lines: readonly Line[]) =>
  eachOnce(
    lines.flatMap(({ content, number, shape }) =>
      shape === 'code' ? [] : findTerms(content.normalize('NFC')).map(({ text }) => ({ text, line: number })),
    ),
  )
