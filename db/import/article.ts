import type { Imported, ImportedDocument, ImportedLink, Notice, Problem } from '../model.ts'
import { blankTalk } from './blank-records.ts'
import type { Line } from './lines.ts'
import { findLinks, plainLink } from './links.ts'
import { proposeTags } from './proposals.ts'
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
}

/**
 * Reads a text: an event with its talks where it reports an evening, else one talk of the kind "article" that holds
 * all of it.
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
  const page = document.url === null ? [] : findPage(document, document.url)
  return {
    ...base,
    document: {
      ...document,
      title: document.title ?? report.titleLine?.content ?? null,
      titleLine: document.titleLine ?? report.titleLine?.number ?? null,
    },
    events: [{ ...report.event, links: [...report.event.links, ...page] }],
    notices: [...report.notices, ...around],
    problems: [...base.problems, ...report.problems],
  }
}

/** The page that reports the evening is worth a link of it. */
const findPage = ({ title }: ImportedDocument, url: string): ImportedLink[] => [
  { ...plainLink, url, title: title ?? '', kind: 'article', line: null },
]

function asOneTalk({
  source,
  lines,
  document,
  tags,
}: Article): Pick<Imported, 'document' | 'talks' | 'notices'> {
  const first = lines.find(({ shape }) => shape !== 'blank')
  const titleLine = document.title === null && first && isTitle(first) ? first : null
  const title = document.title ?? titleLine?.content ?? fileStem(source.file)
  const body = lines.filter((line) => line !== titleLine)
  const { links, notices } = findLinks(body)
  const talk = {
    ...blankTalk(/\S/u.test(title) ? title : fileStem(source.file)),
    speakers: document.authors.map((name) => ({ name, printed: name, affiliation: null, handle: null })),
    kind: 'article' as const,
    startsOn: document.publishedOn,
    note: noteOf(body),
    emphasised: emphasisedPhrases(body),
    tags: [...tags],
    ...namesInText(body, document.authors),
    terms: termsOf(body),
    links,
    source: first
      ? {
          heading: titleLine?.number ?? first.number,
          bodyFrom: body[0]?.number ?? null,
          bodyTo: body.at(-1)?.number ?? null,
        }
      : null,
  }
  return {
    document: {
      ...document,
      title: document.title ?? titleLine?.content ?? null,
      titleLine: document.titleLine ?? titleLine?.number ?? null,
    },
    talks: [{ ...talk, proposedTags: proposeTags(talk, []) }],
    notices: [
      { kind: 'taken as article', line: titleLine?.number ?? first?.number ?? null, text: talk.title },
      ...leftAsTyped(body).filter(({ kind }) => kind === 'comment kept'),
      ...notices,
    ],
  }
}

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
