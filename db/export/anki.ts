import { elapsedTime } from '../model.ts'
import { html } from './html-text.ts'
import { oneLine } from './markdown-text.ts'
import type { SharedList, SharedMark, SharedTalk } from './shared-list.ts'
import { stableUuid } from './stable-id.ts'
import { linkName, talkLine } from './talk-line.ts'
import { isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * The key messages and questions of a list as a text file for Anki's import (docs.ankiweb.net/importing/text-files):
 * a key message is asked for by its talk, a question by itself. Each note has an id, so that importing again
 * updates it.
 */
export function anki(list: SharedList): string {
  const say = words[languageOfList(list)]
  const notes = list.items.flatMap((item) =>
    item.kind === 'talk' ? (item.marks ?? []).flatMap((mark) => note(item, mark, say)) : [],
  )
  return [
    '#separator:tab',
    '#html:true',
    `#deck:${oneLine(list.title).replaceAll('::', ': :')}`,
    '#columns:id\tfront\tback\ttags',
    '#guid column:1',
    '#tags column:4',
    ...notes,
    '',
  ].join('\n')
}

function note(talk: SharedTalk, mark: SharedMark, say: Words): string[] {
  if (mark.kind !== 'key message' && mark.kind !== 'question') return []
  const about = html`${oneLine(talk.title)}<br>${talkLine(talk, say).map(oneLine).join(' · ')}`.source
  const said = html`${oneLine(mark.text)}`.source
  const time = mark.elapsedSeconds === null ? '' : ` [${elapsedTime(mark.elapsedSeconds)}]`
  const links = talk.links
    .filter(({ url }) => isFollowable(url))
    .map((link) => html`<br><a href="${link.url.trim()}">${oneLine(linkName(link, say))}</a>`.source)
    .join('')
  const fields =
    mark.kind === 'question'
      ? [said, about + time + links]
      : [`${about}<br>${say.markKind[mark.kind]}`, said + time + links]
  // A tag ends at a blank, and parts of it are told apart by two colons.
  const tags = talk.tags.map((tag) => oneLine(tag).replaceAll(/\s+/gu, '_').replaceAll('/', '::')).join(' ')
  const id = stableUuid(
    'note',
    `${talk.id ?? talk.title}\n${mark.kind}\n${mark.elapsedSeconds ?? ''}\n${mark.text}`,
  )
  return [[id, ...fields, html`${tags}`.source].map(cell).join('\t')]
}

// A field may hold neither a tab nor a line break of its own, and one with a quotation mark in it is put into them.
const cell = (text: string) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
