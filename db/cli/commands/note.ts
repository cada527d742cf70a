import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { decode } from '../../import/encoding.ts'
import type { Result } from '../../model.ts'
import { done, failed } from '../../model.ts'
import { saveNote } from '../../talks/notes.ts'
import { ShownTalk, shownTalk, talkId } from '../answers.ts'
import { writingCommand } from '../command.ts'
import { printTalk } from '../print.ts'

export const note = writingCommand({
  name: 'note',
  takes: ['ID'],
  options: { file: { value: 'FILE', isNeeded: true } },
  args: z.strictObject({ id: z.string(), file: z.string() }),
  answer: ShownTalk,
  run: (library, { id, file }) => {
    const talk = talkId(id)
    if (!talk.ok) return talk
    const present = shownTalk(library, talk.value)
    if (!present.ok) return present
    const text = textOf(file)
    if (!text.ok) return text
    const saved = saveNote(library, { talkId: talk.value, text: text.value, basedOn: present.value.noteHash })
    return saved.ok ? shownTalk(library, talk.value) : saved
  },
  print: printTalk,
})

const standardInput = 0

function textOf(file: string): Result<string> {
  try {
    const bytes = readFileSync(file === '-' ? standardInput : file)
    const decoded = bytes.length === 0 ? { text: '' } : decode(bytes, file)
    return decoded === null ? failed({ code: 'file is binary', file }) : done(decoded.text)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return failed({ code: 'file unreadable', file, reason: String(error.code) })
  }
}
