import type { PhrasingContent, RootContent } from 'mdast'
import { heading, link, linkParagraph, ownBlock, paragraph, text, textHeading } from './markdown-pieces.ts'
import { beforeList, listItem, markdownBlock, oneLine, parseMarkdown, plainText } from './markdown-text.ts'
import type { NumberedItem, Part, SharedLink, SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * A list in the form of an awesome list, as awesome-lint wants it: the badge, `Contents` that lead to every section,
 * one line for each item that begins with its link and ends as a sentence, and no address twice. What does not go
 * into one line follows below it.
 */
export function awesome(list: SharedList): string {
  const say = words[languageOfList(list)]
  const sections = partsOf(list).map(
    (part): Section => ({ ...part, title: part.heading?.title || say.start }),
  )
  const anchors = anchorsOf(['Contents', ...sections.map(({ title }) => title)])
  const contents = sections.map(({ title }, n) => {
    const to: PhrasingContent = { type: 'link', url: `#${anchors[n + 1]}`, children: [text(title)] }
    return listItem('- ', [paragraph(to)])
  })
  const given = new Set<string>()
  const blocks = [
    heading(1, text(list.title), space, badge),
    markdownBlock(list.introduction, 1),
    textHeading(2, 'Contents'),
    contents.join('\n'),
    ...sections.flatMap(({ title, heading: head, items }) => [
      textHeading(2, title),
      beforeList(markdownBlock(head?.why ?? '', 2)),
      apart(items.map((item) => entry(item, given, say))),
    ]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

interface Section extends Part {
  readonly title: string
}

const space: PhrasingContent = { type: 'text', value: ' ' }
const badge: PhrasingContent = {
  type: 'link',
  url: 'https://awesome.re',
  children: [{ type: 'image', url: 'https://awesome.re/badge.svg', alt: 'Awesome' }],
}

/** Items of one line stand close; one that goes on below its line stands apart. */
const apart = (entries: readonly string[]) =>
  entries
    .map((text, n) => (n === 0 ? text : (entries[n - 1]?.includes('\n') ? '\n\n' : '\n') + text))
    .join('')

/** The names that GitHub gives to headings: small letters, blanks as dashes, signs left out, a second one numbered. */
function anchorsOf(titles: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return titles.map((title) => {
    const slug = oneLine(title)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return times === 0 ? slug : `${slug}-${times}`
  })
}

function entry({ item }: NumberedItem, given: Set<string>, say: Words): string {
  const links = item.kind === 'link' ? [{ kind: 'other' as const, title: '', url: item.url }] : item.links
  const title = oneLine(item.title) || (item.kind === 'link' ? addressName(item.url) : say.untitled)
  const first = links.find(({ url }) => isFollowable(url) && !given.has(url.trim()))
  const name = first === undefined ? text(title) : link(first.url, title)
  if (first !== undefined) given.add(first.url.trim())
  const more = links.filter((one) => one !== first)
  const { line, rest } = inLine(item.why)
  const said = [
    item.kind === 'talk' ? sentence(paragraph(text(facts(item, first?.title ?? '', say))), say) : '',
    line === '' ? '' : sentence(line, say),
  ]
    .filter((words) => words !== '')
    .join(say.sentenceEnd === '。' ? '' : ' ')
  return listItem('- ', [
    paragraph(name) + (said === '' ? '' : ` - ${said}`),
    rest,
    othersParagraph(more, given, say),
    item.kind === 'talk' ? ownBlock(item, 2) : '',
  ])
}

// What it is comes first: it begins with a capital, as awesome-lint wants it, whatever the speaker's name.
function facts(talk: SharedTalk, deck: string, say: Words): string {
  const line = talkLine(talk, say)
  const tags = talk.tags.length === 0 ? [] : [say.tags(talk.tags)]
  return [...line.slice(-1), ...line.slice(0, -1), deck.trim(), ...tags]
    .filter((fact) => fact !== '')
    .join(say.comma)
}

const sentence = (words: string, say: Words) =>
  /[.!?…。！？]$/u.test(words) ? words : words + say.sentenceEnd

/** A reason as far as it fits into the item's line: its first paragraph, if it begins with one. */
function inLine(why: string): { line: string; rest: string } {
  const typed = markdownBlock(why, 2)
  const first: RootContent | undefined = parseMarkdown(typed).children[0]
  const end = first?.position?.end.offset
  if (first?.type !== 'paragraph' || end === undefined || hasBreak(first)) return { line: '', rest: typed }
  const start = first.position?.start.offset ?? 0
  return { line: typed.slice(start, end).replaceAll(/\s*\n\s*/gu, ' '), rest: typed.slice(end).trim() }
}

const hasBreak = ({ children }: { children: readonly PhrasingContent[] }) =>
  children.some(({ type }) => type === 'break' || type === 'html')

/** The other links of a talk; one that stands further up already is named and not linked again. */
function othersParagraph(links: readonly SharedLink[], given: Set<string>, say: Words): string {
  const lines = links.map((one) => {
    const url = one.url.trim()
    if (isFollowable(url) && given.has(url))
      return paragraph(text(`${plainText(linkParagraph([one], say))} (↑)`))
    given.add(url)
    return linkParagraph([one], say)
  })
  return lines.join(' · ')
}
