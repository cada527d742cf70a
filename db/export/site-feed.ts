import { richText } from './html-fragment.ts'
import { oneLine, plainText } from './markdown-text.ts'
import type { SharedList } from './shared-list.ts'
import { stableId } from './stable-id.ts'
import type { Language, Words } from './words.ts'
import { xml } from './xml-text.ts'

/**
 * The lists of a site as an Atom feed (RFC 4287). Not by the library of the other feeds: that one takes absolute
 * addresses only, and where somebody will put the site nobody knows yet.
 */
export function siteFeed(
  pages: readonly { readonly list: SharedList; readonly path: string }[],
  language: Language,
  say: Words,
): string {
  const updated =
    pages
      .map(({ list }) => updatedAt(list))
      .toSorted()
      .at(-1) ?? unknown
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${stableId('site', pages.map(({ list }) => list.id ?? list.title).join('\n'))}</id>
<title>${say.lists}</title>
<updated>${updated}</updated>
<link rel="self" href="feed.xml"/>
<link href="index.html"/>
${pages.map(
  ({ list, path }) => xml`<entry>
<id>${stableId('list', list.id ?? list.title)}</id>
<title>${oneLine(list.title)}</title>
<updated>${updatedAt(list)}</updated>
<author><name>${say.lists}</name></author>
<link href="${encodeURI(path)}"/>
<summary>${plainText(list.introduction)}</summary>
<content type="html">${richText(list)}</content>
</entry>
`,
)}</feed>
`.source
}

// A feed must have a date; one that nobody gave must not change from one export to the next.
const unknown = '1970-01-01T00:00:00.000Z'
const updatedAt = (list: SharedList) => list.updatedAt ?? unknown
