import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

/** Whether this place is between code fences, where a line is what it is and no mark. */
export function isCode(state: EditorState, position: number): boolean {
  for (let node = syntaxTree(state).resolveInner(position, 1); ; ) {
    if (node.name === 'FencedCode') return true
    if (node.parent === null) return false
    node = node.parent
  }
}
