import { syntaxTree } from '@codemirror/language'
import type { EditorState, Range } from '@codemirror/state'
import { RangeSet } from '@codemirror/state'
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view'
import { Decoration, ViewPlugin } from '@codemirror/view'
import type { MarkKind } from '../../../db/model.ts'
import { markHeadOfLine } from '../../../db/model.ts'
import { isCode } from './is-code.ts'

/**
 * Lets marks stand out in the text: their line, their time and their sign get classes. Only what is on screen is looked
 * at, and nothing while a composition runs: a decoration that changes under it makes browsers garble its text
 * (codemirror/dev#1134, #1650).
 */
export const showMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    /** Text changed under a composition, and the classes have only been moved along. */
    isBehind = false

    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }

    update({ view, changes, docChanged, viewportChanged, startState, state }: ViewUpdate) {
      const isReparsed = syntaxTree(startState) !== syntaxTree(state)
      if (view.composing) {
        this.decorations = this.decorations.map(changes)
        this.isBehind ||= docChanged || viewportChanged
      } else if (docChanged || viewportChanged || isReparsed || this.isBehind) {
        this.decorations = decorate(view)
        this.isBehind = false
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

const time = Decoration.mark({ class: 'note-time' })
const sign = Decoration.mark({ class: 'note-sign' })
const lines: Readonly<Record<MarkKind, Decoration>> = {
  'key message': Decoration.line({ class: 'note-marked note-marked-key-message' }),
  question: Decoration.line({ class: 'note-marked note-marked-question' }),
  'to try': Decoration.line({ class: 'note-marked note-marked-to-try' }),
  quote: Decoration.line({ class: 'note-marked note-marked-quote' }),
  photo: Decoration.line({ class: 'note-marked note-marked-photo' }),
}

function decorate({ state, visibleRanges }: EditorView): DecorationSet {
  return RangeSet.of(
    visibleRanges.flatMap(({ from, to }) => decorationsIn(state, from, to)),
    true,
  )
}

function decorationsIn(state: EditorState, from: number, to: number): Range<Decoration>[] {
  const found: Range<Decoration>[] = []
  for (let line = state.doc.lineAt(from); ; line = state.doc.lineAt(line.to + 1)) {
    const head = markHeadOfLine(line.text)
    if (head && !isCode(state, line.from)) {
      found.push(lines[head.kind].range(line.from))
      if (head.time) found.push(time.range(line.from + head.time.from, line.from + head.time.to))
      found.push(sign.range(line.from + head.sign.from, line.from + head.sign.to))
    }
    if (line.to >= to) return found
  }
}
