import { Feed } from 'feed'
import { itemFragment, partFragment } from './html-fragment.ts'
import { html } from './html-text.ts'
import { oneLine } from './markdown-text.ts'
import { proseText } from './prose-text.ts'
import type { SharedList } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { stableId } from './stable-id.ts'
import { addressName, isFollowable } from './web-address.ts'
import { languageOfList, words } from './words.ts'
import { withoutControls } from './xml-text.ts'

export const rss = (list: SharedList) => `${feedOf(list, { title: plain, summary: asHtml }).rss2()}\n`
export const atom = (list: SharedList) => `${feedOf(list, { title: asHtml, summary: asHtml }).atom1()}\n`
export const jsonFeed = (list: SharedList) => `${feedOf(list, { title: plain, summary: plain }).json1()}\n`

/** How the library gives a text to a feed: as it is, or as HTML, in which signs of the text are escaped. */
interface Spelling {
  readonly title: (text: string) => string
  readonly summary: (text: string) => string
}
const plain = (text: string) => withoutControls(text)
const asHtml = (text: string) => html`${withoutControls(text)}`.source

/**
 * A list as a feed: an entry for each talk and link in the reading order, its part as its category; what is said
 * about a part stands in its first entry. All have the
 * date of the list's last change, since that is when a reader may have something new to see.
 */
function feedOf(list: SharedList, spelt: Spelling): Feed {
  // A feed must have a date, and one that nobody gave must not change from one export to the next.
  const updated = new Date(list.updatedAt ?? 0)
  const language = languageOfList(list)
  const id = stableId('list', list.id ?? list.title)
  const feed = new Feed({
    id,
    // A list has no site of its own, and RSS wants one.
    link: id,
    title: withoutControls(oneLine(list.title)),
    description: withoutControls(proseText(list.introduction)),
    language,
    updated,
    generator: false,
  })
  for (const { heading, items } of partsOf(list)) {
    if (heading !== null && heading.title.trim() !== '')
      feed.addCategory(withoutControls(oneLine(heading.title)))
    for (const [n, numbered] of items.entries()) {
      const { item } = numbered
      const urls = item.kind === 'link' ? [item.url] : item.links.map(({ url }) => url)
      const link = urls.find(isFollowable)?.trim()
      const title = oneLine(item.title) || (item.kind === 'link' ? addressName(item.url) : '')
      const names = [
        ...(heading === null ? [] : [heading.title]),
        ...(item.kind === 'talk' ? item.tags : []),
      ].map((name) => withoutControls(oneLine(name)))
      const itemId = stableId(item.kind, item.id ?? `${list.title}\n${title}\n${link ?? ''}`)
      feed.addItem({
        title: spelt.title(title),
        id: itemId,
        link: link ?? itemId,
        date: updated,
        description: spelt.summary(proseText(item.why)),
        content: withoutControls(
          (n === 0 ? partFragment(heading, numbered.number, words[language]) : '') +
            itemFragment(numbered, words[language]),
        ),
        category: names.filter((name) => name !== '').map((name) => ({ name, term: name })),
        ...(item.kind === 'talk' && item.speakers.length > 0
          ? { author: item.speakers.map((name) => ({ name: withoutControls(oneLine(name)) })) }
          : {}),
      })
    }
  }
  return feed
}
