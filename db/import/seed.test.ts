import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Imported, ImportedTalk } from '../model.ts'
import { describeSamples, samples } from '../testing/samples.ts'
import { readSource } from './read.ts'

// The samples are not ours to pass on: see fixtures/SOURCES.md. Without them, the tests of report.test.ts remain.

const texts = z.array(z.string())
const Expected = z.object({
  source: z.object({ articleTitle: z.string() }),
  event: z.record(z.string(), z.unknown()),
  talks: z.array(
    z.object({
      title: z.string(),
      speakers: z.array(z.object({ printed: z.string(), name: z.string() })),
      kind: z.string(),
      minutes: z.int(),
      sourceLines: z.object({ heading: z.int(), bodyFrom: z.int(), bodyTo: z.int() }),
      keyPhrases: z.object({ quoted: texts, bulleted: texts, emphasised: texts.default([]) }),
      toolsAndProjects: texts,
      mentions: texts,
      terms: texts,
    }),
  ),
  links: texts,
  eventNote: z.object({
    intro: z.object({ line: z.int() }),
    overview: z.object({ lines: z.array(z.int()) }),
    impressions: z.object({ heading: z.int(), bodyTo: z.int() }),
  }),
  proposedTags: texts,
  notices: z.array(z.object({ kind: z.string(), line: z.int(), text: z.string() })),
})

const read = (path: string): Imported => {
  const result = readSource(readFileSync(join(samples, path)), path)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const textsOf = (phrases: readonly { text: string }[]) => phrases.map(({ text }) => text)
const bulletsOf = (talk: ImportedTalk) => textsOf(talk.proposedTags.filter(({ why }) => why === 'bullet'))
const noticesOf = ({ notices }: Imported) => notices.map(({ kind, line, text }) => ({ kind, line, text }))
const composed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize('NFC'))

describeSamples('seed', 'the report that Talkshelf began with', () => {
  const expected = Expected.parse(JSON.parse(readFileSync(join(samples, 'seed/expected.json'), 'utf8')))
  const lines = readFileSync(join(samples, 'seed/yuru-sre-2.txt'), 'utf8').split('\n')
  const imported = read('seed/yuru-sre-2.txt')
  const [event] = imported.events
  const talks = event?.talks ?? []

  test('is one event with the name, number and date that it gives, and no year', () => {
    const { title, series, number, startsOn, startsAt, venue, hashtag, url } = expected.event
    expect(imported.events).toHaveLength(1)
    expect(event).toMatchObject({ title, series, number, startsOn, startsAt, venue, hashtag, url })
    expect(imported.document.title).toBe(expected.source.articleTitle)
  })

  test('has its talks in order, each with title, speakers, kind, minutes and lines', () => {
    expect(
      talks.map(({ title, speakers, kind, minutes, source }) => ({
        title,
        speakers: speakers.map(({ printed, name }) => ({ printed, name })),
        kind,
        minutes,
        sourceLines: source,
      })),
    ).toEqual(
      expected.talks.map(({ title, speakers, kind, minutes, sourceLines }) => ({
        title,
        speakers,
        kind,
        minutes,
        sourceLines,
      })),
    )
  })

  test('keeps the text under each heading exactly as typed', () => {
    const bodies = expected.talks.map(({ sourceLines }) =>
      lines.slice(sourceLines.bodyFrom - 1, sourceLines.bodyTo).join('\n'),
    )
    expect(talks.map(({ note }) => note)).toEqual(bodies)
  })

  test('finds the key phrases, tools and mentions of each talk', () => {
    expect(
      talks.map((talk) => ({
        quoted: textsOf(talk.marks),
        bulleted: bulletsOf(talk),
        emphasised: textsOf(talk.emphasised),
      })),
    ).toEqual(expected.talks.map(({ keyPhrases }) => keyPhrases))
    expect(talks.map(({ toolsAndProjects }) => textsOf(toolsAndProjects).sort())).toEqual(
      expected.talks.map(({ toolsAndProjects }) => toolsAndProjects.toSorted()),
    )
    expect(talks.map(({ mentions }) => textsOf(mentions))).toEqual(
      expected.talks.map(({ mentions }) => mentions),
    )
  })

  test.each(expected.talks.map(({ title, terms }, index) => ({ title, terms, index })))(
    'finds the words of the field in $title',
    ({ terms, index }) => {
      expect(textsOf(talks[index]?.terms ?? [])).toEqual(expect.arrayContaining(terms))
    },
  )

  test('keeps introduction, overview and closing impressions as the note of the event', () => {
    const { intro, overview, impressions } = expected.eventNote
    const kept = [
      ...lines.slice(intro.line - 1, overview.lines.at(-1)),
      ...lines.slice(impressions.heading - 1, impressions.bodyTo),
    ]
    expect(event?.note).toBe(kept.join('\n'))
  })

  test('tells each contradiction and gap with its line, and nothing else', () => {
    const byLine = (notices: readonly { kind: string; line: number | null; text: string }[]) =>
      notices.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || a.kind.localeCompare(b.kind))
    expect(byLine(noticesOf(imported))).toEqual(byLine(expected.notices))
    expect(imported.problems).toEqual([])
    expect(event?.links).toEqual(expected.links)
  })

  test('proposes the tags that a reader would give', () => {
    const proposed = talks.flatMap(({ proposedTags }) => proposedTags.map(({ path }) => path))
    expect(proposed).toEqual(expect.arrayContaining(expected.proposedTags))
    expect(talks.flatMap(({ tags }) => tags)).toEqual([])
  })

  test.each([
    'utf8-bom',
    'utf8-crlf',
    'cr-only',
    'mixed-eol',
    'nfd',
    'cp932-crlf',
    'euc-jp',
    'iso-2022-jp',
    'utf16le-bom',
    'utf16be-bom',
    'utf16le-nobom',
  ])('reads the same from %s', (encoding) => {
    const other = read(`encodings/yuru-sre-2.${encoding}.txt`)
    // Tools are found in composed text, so only their names may differ from a decomposed source.
    expect(composed(other.events)).toEqual(composed(imported.events))
    expect(composed(noticesOf(other))).toEqual(composed(noticesOf(imported)))
  })

  test('reads the same from the page saved by a browser, with the link to it', () => {
    const page = read('html/made-seed-saved-page.html')
    const { links, ...fromPage } = page.events[0] ?? { links: [] }
    const { links: _none, ...fromText } = event ?? { links: [] }
    expect(fromPage).toEqual(fromText)
    expect(links.map(({ url }) => url)).toEqual(['https://articles.example/mihon/yuru-sre-2'])
    const withoutRemains = (read: Imported) => noticesOf(read).filter(({ kind }) => kind !== 'page remains')
    expect(withoutRemains(page)).toEqual(withoutRemains(imported))
    expect(page.notices.map(({ text }) => text)).toContain('Discussion')
  })
})

describeSamples('zenn', 'articles of other authors', () => {
  test.each([
    ['zenn/20210816-golang.md', '#golang は大規模環境向けか？', [], ['go'], 15],
    [
      'hugo/prometheus-blog/2016-03-23-interview-with-life360.md',
      'Interview with Life360',
      ['Brian Brazil'],
      [],
      3,
    ],
    ['html/inessential.html', 'inessential: weblog', [], [], 34],
  ])('%s is one article with its title, author, tags and links', (path, title, authors, tags, links) => {
    const { events, talks } = read(path)
    expect(events).toEqual([])
    expect(
      talks.map((talk) => ({
        kind: talk.kind,
        title: talk.title,
        authors: talk.speakers.map(({ name }) => name),
        tags: talk.tags,
        links: talk.links.length,
      })),
    ).toEqual([{ kind: 'article', title, authors, tags, links }])
  })
})
