import type { StateCommand } from '@codemirror/state'
import { elapsedTime, markHeadOfLine } from '../../../db/model.ts'

/** Takes so many seconds off the mark at the cursor, or else the nearest one above it that has a time. */
export const earlierMark =
  (seconds: number): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    for (let n = state.doc.lineAt(state.selection.main.head).number; n > 0; n -= 1) {
      const line = state.doc.line(n)
      const head = markHeadOfLine(line.text)
      if (!head?.time || head.elapsedSeconds === null) continue
      const insert = `[${elapsedTime(Math.max(0, head.elapsedSeconds - seconds))}]`
      const [from, to] = [line.from + head.time.from, line.from + head.time.to]
      dispatch(state.update({ changes: { from, to, insert }, userEvent: 'input.mark' }))
      return true
    }
    return false
  }
