import type { PartialDate } from '../model.ts'
import { linkBlock } from './article.ts'
import type { ArticleSite } from './front-matter.ts'
import { frontMatter } from './front-matter.ts'
import { ownBlock, textHeading, textParagraph } from './markdown-pieces.ts'
import { markdownBlock } from './markdown-text.ts'
import type { SharedLink, SharedTalk } from './shared-list.ts'
import type { Words } from './words.ts'
import { languageOf, words } from './words.ts'

/** An evening on its way out, as a report tells it. */
export interface SharedEvening {
  readonly title: string
  readonly date: PartialDate | null
  readonly venue: string | null
  readonly url: string | null
  readonly links: readonly SharedLink[]
  /** Markdown: what one thought of the evening as a whole. */
  readonly note: string
  /** In the order of the programme. */
  readonly talks: readonly SharedTalk[]
}

/**
 * A draft of the report that people write after an evening (参加レポート): how it was, each talk in the order of the
 * programme with its speaker, decks, and what the notes have of it, quotations and marks included. It is meant to be
 * rewritten, so it says nothing that the notes do not.
 */
export function eveningReport(evening: SharedEvening, site: ArticleSite): string {
  const say =
    words[
      languageOf(
        [evening.title, evening.note, ...evening.talks.map(({ title, note = '' }) => title + note)].join(
          '\n',
        ),
      )
    ]
  const title = say.report.title(evening.title)
  const blocks = [
    frontMatter(site, { title, tags: evening.talks.flatMap(({ tags }) => tags) }),
    ...(site === 'blog' ? [textHeading(1, title)] : []),
    ...openingBlocks(evening, say),
    textHeading(2, say.report.talks),
    ...evening.talks.flatMap((talk) => talkBlocks(talk, say)),
    textHeading(2, say.report.afterwards),
    markdownBlock(evening.note, 2),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function openingBlocks({ title, date, venue, url, links, talks }: SharedEvening, say: Words): string[] {
  const lightning = talks.filter(({ talkKind }) => talkKind === 'lightning talk').length
  const opening = say.report.opening(title, date === null ? '' : say.date(date))
  const counted = talks.length === 0 ? '' : say.report.counts(talks.length - lightning, lightning)
  const page: SharedLink[] =
    url === null || links.some((one) => one.url === url)
      ? []
      : [{ kind: 'event page', title: say.report.event, url }]
  return [
    textParagraph([opening, counted].join(say.comma === '、' ? '' : ' ')),
    venue === null || venue.trim() === '' ? '' : textParagraph(`${say.report.venue}${say.colon}${venue}`),
    ...[...page, ...links].map((one) => linkBlock(one, say)),
  ]
}

function talkBlocks(talk: SharedTalk, say: Words): string[] {
  const speakers = talk.speakers.join(say.comma)
  return [
    // As people head their reports, and as a report is read back: the title, its speaker in brackets.
    textHeading(3, speakers === '' ? talk.title : `${talk.title}(${speakers})`),
    ...talk.links.map((one) => linkBlock(one, say)),
    ownBlock(talk, 3),
  ]
}
