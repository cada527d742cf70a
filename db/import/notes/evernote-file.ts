import { createHash } from 'node:crypto'
import { SaxesParser } from 'saxes'
import { mediaTypeOf } from '../../attachments/media-type.ts'
import type { ImportedAttachment } from '../../model.ts'
import type { Source } from '../source.ts'

/** A note as the file has it. */
export interface EvernoteNote {
  /** The texts of its elements, trimmed, by their path below the note: `title`, `note-attributes/author`. */
  readonly texts: ReadonlyMap<string, readonly string[]>
  readonly resources: readonly EvernoteResource[]
  readonly tasks: readonly { readonly title: string; readonly isDone: boolean }[]
}

export interface EvernoteResource {
  /** By which the note's text names it; hexadecimal. */
  readonly md5: string
  /** `entry` is the MD5. */
  readonly attachment: ImportedAttachment
  /** What Evernote read in the picture; `''` where it read nothing. */
  readonly recognised: string
}

/** Evernote names nothing further below a note; what a broken file has deeper counts as if it stood there. */
const deepest = 4

/** How much of the file the XML parser is given at once. */
const chunkLength = 65_536

/**
 * Reads an Evernote export piece by piece. Of a resource nothing is kept but its hashes: most of a large export are
 * pictures. The parser loads no DTD and knows no entity but XML's own five.
 *
 * @param onBroken   told of the first place that is not well-formed XML; what can be read is read all the same
 * @param onResource given the bytes of every resource, as long as it is asked for
 */
export function readEvernoteFile(
  text: string,
  onBroken: (reason: string) => void,
  onResource: (md5: string, bytes: Uint8Array) => void = () => {},
): EvernoteNote[] {
  const reader = new Reader(onResource)
  const parser = new SaxesParser()
  let isBroken = false
  parser.on('error', ({ message }) => {
    if (!isBroken) onBroken(message)
    isBroken = true
  })
  parser.on('opentag', ({ name }) => reader.open(name))
  parser.on('closetag', ({ name }) => reader.close(name))
  parser.on('text', (piece) => reader.write(piece))
  parser.on('cdata', (piece) => reader.write(piece))
  for (let at = 0; at < text.length; at += chunkLength) parser.write(text.slice(at, at + chunkLength))
  parser.close()
  return reader.done()
}

/** Where the data of each resource stands in a text, by its MD5. Found once: a file may hold hundreds of them. */
const placesOf = new WeakMap<Source, ReadonlyMap<string, readonly [from: number, to: number]>>()

/** The bytes of one resource, for whoever stores it; `null` where the file does not hold it. */
export function evernoteResource(source: Source, md5: string): Uint8Array | null {
  const places = placesOf.get(source) ?? resourcePlaces(source.text)
  placesOf.set(source, places)
  const place = places.get(md5)
  return place === undefined ? null : Buffer.from(source.text.slice(...place), 'base64')
}

function resourcePlaces(text: string): Map<string, readonly [from: number, to: number]> {
  const places = new Map<string, readonly [from: number, to: number]>()
  for (let at = text.indexOf('<data'); at !== -1; at = text.indexOf('<data', at + 1)) {
    const from = text.indexOf('>', at) + 1
    const to = text.indexOf('</data', at)
    if (from === 0 || to < from) continue
    const bytes = Buffer.from(text.slice(from, to), 'base64')
    places.set(createHash('md5').update(bytes).digest('hex'), [from, to])
  }
  return places
}

interface OpenNote {
  readonly texts: Map<string, string[]>
  readonly resources: EvernoteResource[]
  readonly tasks: { title: string; isDone: boolean }[]
}

class Reader {
  readonly #onResource: (md5: string, bytes: Uint8Array) => void
  readonly #notes: OpenNote[] = []
  /** Names of the open elements below the note. */
  #path: string[] = []
  #note: OpenNote | null = null
  /** Texts of the resource or the task that is open. */
  #part = new Map<string, string>()
  #pieces: string[] = []

  constructor(onResource: (md5: string, bytes: Uint8Array) => void) {
    this.#onResource = onResource
  }

  open(name: string): void {
    this.#pieces = []
    if (this.#note === null) {
      if (name !== 'note') return
      this.#note = { texts: new Map(), resources: [], tasks: [] }
      this.#path = []
      return
    }
    this.#path.push(name)
    if (this.#path.length === 1 && isPart(name)) this.#part = new Map()
  }

  write(piece: string): void {
    if (this.#path.length > 0) this.#pieces.push(piece)
  }

  close(name: string): void {
    const note = this.#note
    if (note === null) return
    if (this.#path.length === 0) {
      if (name === 'note') this.#endNote(note)
      return
    }
    const text = this.#pieces.join('').trim()
    this.#pieces = []
    const [first = '', ...below] = this.#path
    if (isPart(first)) {
      if (below.length > 0 && text !== '') this.#part.set(below.join('/'), text)
      else if (first === 'resource') this.#endResource(note)
      else if (below.length === 0) this.#endTask(note)
    } else if (text !== '') {
      const path = this.#path.slice(0, deepest).join('/')
      const known = note.texts.get(path)
      if (known) known.push(text)
      else note.texts.set(path, [text])
    }
    this.#path.pop()
  }

  /** The note that a cut-off file ends in counts as well. */
  done(): EvernoteNote[] {
    if (this.#note !== null) this.#endNote(this.#note)
    return this.#notes
  }

  #endNote(note: OpenNote): void {
    this.#notes.push(note)
    this.#note = null
  }

  #endResource(note: OpenNote): void {
    const bytes = Buffer.from(this.#part.get('data') ?? '', 'base64')
    const md5 = createHash('md5').update(bytes).digest('hex')
    const given = this.#part.get('mime') ?? ''
    note.resources.push({
      md5,
      attachment: {
        name:
          this.#part.get('resource-attributes/file-name') ??
          `${md5}.${/[a-z0-9]{1,8}$/u.exec(given)?.[0] ?? 'bin'}`,
        mediaType: mediaTypeOf(bytes) ?? 'application/octet-stream',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sizeBytes: bytes.length,
        entry: md5,
      },
      recognised: wordsRecognised(this.#part.get('recognition') ?? ''),
    })
    this.#onResource(md5, bytes)
  }

  #endTask(note: OpenNote): void {
    const title = this.#part.get('title')
    if (title !== undefined) note.tasks.push({ title, isDone: this.#part.get('taskStatus') === 'completed' })
  }
}

const isPart = (name: string) => name === 'resource' || name === 'task'

/** Of the readings that Evernote offers for each place, the first, which it holds for the best. */
function wordsRecognised(recognition: string): string {
  const words = [...recognition.matchAll(/<item\b[^>]{0,300}>\s*<t\b[^>]{0,60}>([^<]{0,300})<\/t>/gu)]
  return words
    .map(([, word = '']) => word.trim())
    .join(' ')
    .trim()
}
