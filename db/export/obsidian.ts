import { attachmentExtensions, dateText } from '../model.ts'
import { fileNameOf } from './file-name.ts'
import type { ExportedFile, PhotoBytes } from './format.ts'
import { block } from './front-matter.ts'
import { linkParagraph, ownBlock, textHeading, textParagraph } from './markdown-pieces.ts'
import { beforeList, listItem, markdownBlock, oneLine } from './markdown-text.ts'
import type { NumberedItem, SharedCover, SharedList, SharedPhoto, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { talkLine } from './talk-line.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * Lists as a folder for Obsidian: a note for each list, which says in which order and why, a note for each talk with
 * its facts in the front matter, and photos beside them. They find each other by `[[…]]`.
 */
export function obsidian(lists: readonly SharedList[], photo: PhotoBytes): ExportedFile[] {
  const folder = new Folder()
  for (const list of lists) {
    const say = words[languageOfList(list)]
    const talkNames = new Map<SharedTalk, string>()
    for (const item of list.items)
      if (item.kind === 'talk') talkNames.set(item, folder.talk(item, photo, say))
    const cover = list.cover && folder.cover(list.cover, list.title)
    folder.text(folder.free('', list.title), listNote(list, cover ?? null, talkNames, say))
  }
  return folder.files
}

/** The folder as it grows. A talk that two lists have is one note. */
class Folder {
  readonly files: ExportedFile[] = []
  readonly #taken = new Set<string>()
  readonly #talks = new Map<string, string>()

  /** A name that no other file has, whatever its letter case: `Talks/ポストモーテムの基礎知識.md`. */
  free(folder: string, title: string, extension = 'md'): string {
    const name = fileNameOf(oneLine(title).replaceAll(/[#^[\]]/gu, ' '), extension)
    const stem = folder + name.slice(0, -extension.length - 1)
    let path = `${stem}.${extension}`
    for (let n = 2; this.#taken.has(path.toLowerCase()); n += 1) path = `${stem} ${n}.${extension}`
    this.#taken.add(path.toLowerCase())
    return path
  }

  text(path: string, text: string): void {
    this.files.push({ path, bytes: Buffer.from(text) })
  }

  talk(talk: SharedTalk, photo: PhotoBytes, say: Words): string {
    const known = talk.id === null ? undefined : this.#talks.get(talk.id)
    if (known !== undefined) return known
    const path = this.free('Talks/', talk.title)
    const photos = (talk.photos ?? []).flatMap((one) => this.photo(one, photo))
    this.text(path, talkNote(talk, photos, say))
    if (talk.id !== null) this.#talks.set(talk.id, path)
    return path
  }

  cover({ mediaType, base64 }: SharedCover, title: string): string {
    const path = this.free('attachments/', title, attachmentExtensions[mediaType])
    this.files.push({ path, bytes: Buffer.from(base64, 'base64') })
    return path
  }

  photo({ name, sha256 }: SharedPhoto, photo: PhotoBytes): string[] {
    const bytes = photo(sha256)
    if (bytes === null) return []
    const dot = name.lastIndexOf('.')
    const path = this.free(
      'attachments/',
      dot > 0 ? name.slice(0, dot) : name,
      dot > 0 ? name.slice(dot + 1) : 'bin',
    )
    this.files.push({ path, bytes })
    return [path]
  }
}

function listNote(
  list: SharedList,
  cover: string | null,
  talkNames: ReadonlyMap<SharedTalk, string>,
  say: Words,
): string {
  const tags = list.items.flatMap((item) => (item.kind === 'talk' ? item.tags : []))
  const blocks = [
    block({ title: oneLine(list.title), tags: tagNames(tags) }),
    textHeading(1, list.title),
    cover === null ? '' : `![[${cover}]]`,
    beforeList(markdownBlock(list.introduction, 1)),
    ...partsOf(list).flatMap(({ heading, items }) => [
      ...(heading === null
        ? []
        : [textHeading(2, heading.title || say.untitled), beforeList(markdownBlock(heading.why, 2))]),
      ...items.map((item) => entry(item, talkNames, say)),
    ]),
  ]
  return `${blocks.filter((one) => one !== '').join('\n\n')}\n`
}

function entry(
  { number, item }: NumberedItem,
  talkNames: ReadonlyMap<SharedTalk, string>,
  say: Words,
): string {
  const marker = `${number}. `
  const why = markdownBlock(item.why, 2)
  if (item.kind === 'link')
    return listItem(marker, [linkParagraph([{ kind: 'other', title: item.title, url: item.url }], say), why])
  return listItem(marker, [wikiLink(talkNames.get(item) ?? '', item.title), why])
}

/** Without the extension, under the title where the name of a file cannot be it. */
function wikiLink(path: string, title: string): string {
  const target = path.replace(/\.md$/u, '')
  const shown = oneLine(title).replaceAll(/\[/gu, '［').replaceAll(/\]/gu, '］').replaceAll('|', '｜')
  return target.split('/').at(-1) === oneLine(title) ? `[[${oneLine(title)}]]` : `[[${target}|${shown}]]`
}

function talkNote(talk: SharedTalk, photos: readonly string[], say: Words): string {
  const blocks = [
    block({
      title: oneLine(talk.title),
      ...(talk.event === null ? {} : { event: oneLine(talk.event) }),
      ...(talk.date === null ? {} : { date: dateText(talk.date) }),
      speakers: talk.speakers.map(oneLine),
      tags: tagNames(talk.tags),
    }),
    textHeading(1, talk.title),
    textParagraph(talkLine(talk, say).join(' · ')),
    ...talk.links.map((one) => linkParagraph([one], say)),
    ownBlock(talk, 1),
    ...photos.map((path) => `![[${path}]]`),
  ]
  return `${blocks.filter((one) => one !== '').join('\n\n')}\n`
}

// Obsidian takes letters, digits, `_`, `-` and `/` in a tag, and not digits alone.
const tagNames = (tags: readonly string[]) => [
  ...new Set(
    tags
      .map((tag) =>
        oneLine(tag)
          .replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
          .replaceAll(/^-+|-+$/gu, ''),
      )
      .map((tag) => (/^\d+$/u.test(tag) ? `n${tag}` : tag))
      .filter((tag) => tag !== ''),
  ),
]
