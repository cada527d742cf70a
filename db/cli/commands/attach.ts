import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { attach as attachFile } from '../../attachments/attachments.ts'
import { keepText } from '../../attachments/reading.ts'
import { Attachment, done, failed, TalkId } from '../../model.ts'
import { writingCommand } from '../command.ts'

export const attach = writingCommand({
  name: 'attach',
  takes: ['TALK', 'FILE'],
  args: z.strictObject({ talk: TalkId, file: z.string() }),
  answer: Attachment.omit({ text: true }),
  run: async (library, { talk, file }) => {
    const bytes = bytesOf(file)
    if (!bytes.ok) return bytes
    const made = attachFile(library, { owner: { kind: 'talk', id: talk }, name: file, bytes: bytes.value })
    if (!made.ok) return made
    const { text, ...attachment } = made.value
    if (attachment.mediaType === 'application/pdf' && text === '') {
      const { pdfText } = await import('../../attachments/pdf-text.ts')
      const kept = keepText(library, { id: attachment.id, text: await pdfText(bytes.value) })
      if (!kept.ok) return kept
    }
    return done(attachment)
  },
  print: ({ name, sizeBytes }, say) => say.attached(name, sizeBytes),
})

function bytesOf(file: string) {
  try {
    return done(readFileSync(file))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return failed({ code: 'file unreadable', file, reason: String(error.code) })
  }
}
