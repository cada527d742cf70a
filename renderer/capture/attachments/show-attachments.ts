import type { Range } from '@codemirror/state'
import { RangeSet } from '@codemirror/state'
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view'
import { Decoration, ViewPlugin, WidgetType } from '@codemirror/view'
import { attachmentAt, isShownAsPicture } from '../../../db/model.ts'

/**
 * Shows the pictures of a note under their lines, small, and folds the long names of their files. Only what is on
 * screen is looked at, and nothing while a composition runs (see editor/show-marks.ts).
 */
export const showAttachments = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    /** Text changed under a composition, and the pictures have only been moved along. */
    isBehind = false

    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }

    update({ view, changes, docChanged, viewportChanged }: ViewUpdate) {
      if (view.composing) {
        this.decorations = this.decorations.map(changes)
        this.isBehind ||= docChanged || viewportChanged
      } else if (docChanged || viewportChanged || this.isBehind) {
        this.decorations = decorate(view)
        this.isBehind = false
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

const reference =
  /(?<open>!?\[(?<name>[^\]\n]*)\]\()(?<path>attachments\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z]{3,4})\)/g

function decorate({ state, visibleRanges }: EditorView): DecorationSet {
  const found: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges) {
    for (let line = state.doc.lineAt(from); ; line = state.doc.lineAt(line.to + 1)) {
      if (line.text.includes('](attachments/')) found.push(...decorationsOf(line.text, line.from, line.to))
      if (line.to >= to) break
    }
  }
  return RangeSet.of(found, true)
}

function decorationsOf(text: string, from: number, to: number): Range<Decoration>[] {
  return [...text.matchAll(reference)].flatMap(({ groups, index }) => {
    const { open = '', name = '', path = '' } = groups ?? {}
    const named = attachmentAt(path)
    if (!named) return []
    const start = from + index + open.length
    const folded = Decoration.replace({ widget: new FileName(path) }).range(start, start + path.length)
    const isPicture = open.startsWith('!') && isShownAsPicture(named.type)
    const picture = Decoration.widget({ widget: new Thumbnail(path, name), side: 1 })
    return isPicture ? [folded, picture.range(to)] : [folded]
  })
}

/** The end of a file's name: enough to tell two of them apart. */
class FileName extends WidgetType {
  readonly #path: string

  constructor(path: string) {
    super()
    this.#path = path
  }

  override eq(other: FileName) {
    return other.#path === this.#path
  }

  override toDOM() {
    const name = document.createElement('span')
    name.className = 'note-file-name'
    name.title = this.#path
    name.textContent = `…${this.#path.slice(-8)}`
    return name
  }
}

/** Its size is known before the picture is: nothing jumps when it comes. */
class Thumbnail extends WidgetType {
  readonly #path: string
  readonly #name: string

  constructor(path: string, name: string) {
    super()
    this.#path = path
    this.#name = name
  }

  override eq(other: Thumbnail) {
    return other.#path === this.#path && other.#name === this.#name
  }

  override toDOM() {
    const frame = document.createElement('span')
    frame.className = 'note-thumbnail'
    const picture = document.createElement('img')
    picture.loading = 'lazy'
    picture.decoding = 'async'
    picture.alt = this.#name
    picture.draggable = false
    picture.src = `/${this.#path}`
    frame.append(picture)
    return frame
  }
}
