import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Library } from '../../library.ts'
import { libraryFile } from '../../library-folder.ts'
import type { Result } from '../../model.ts'
import { done } from '../../model.ts'
import { copyTo } from '../../safety/backup.ts'
import { openToRead, openToWrite, plainCommand, withLibrary } from '../command.ts'
import { failureWords } from '../failure-words.ts'
import type { FilesImported, Progress } from '../import-files.ts'
import { importFiles } from '../import-files.ts'
import type { Say } from '../words.ts'

const Args = z.strictObject({
  path: z.array(z.string()),
  as: z.string().optional(),
  'dry-run': z.boolean().default(false),
  conflicts: z.enum(['keep', 'take']).optional(),
})

const Answer = z.strictObject({
  /** Of all that was read, each once. */
  format: z.string(),
  events: z.int(),
  talks: z.int(),
  speakers: z.int(),
  links: z.int(),
  lists: z.int(),
  attachments: z.int(),
  tags: z.int(),
  /** Records that a re-export has changed, or that had something missing. */
  updated: z.int(),
  unchanged: z.int(),
  /** How many files are in, of how many, if it was stopped. */
  stopped: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
  problems: z.array(
    z.strictObject({
      file: z.string(),
      line: z.int().nullable(),
      field: z.string().nullable(),
      reason: z.string(),
      text: z.string(),
    }),
  ),
})
type Answer = z.output<typeof Answer>

export const importCommand = plainCommand({
  name: 'import',
  takes: ['PATH…'],
  options: { as: { value: 'FORMAT' }, 'dry-run': 'flag', conflicts: { value: 'keep|take' } },
  args: Args,
  answer: Answer,
  run: async ({ folder }, { path, as, 'dry-run': dryRun, conflicts }) => {
    const stop = new AbortController()
    const interrupt = () => stop.abort()
    // The second one ends the program as ever.
    process.once('SIGINT', interrupt)
    const options = { as, conflicts, signal: stop.signal, onProgress: progressLine(process.stderr) }
    const use = (library: Library) => importFiles(library, path, options)
    const imported = await (dryRun ? onCopy(folder, use) : withLibrary(openToWrite(folder), use))
    process.off('SIGINT', interrupt)
    return imported.ok ? done({ ...imported.value, dryRun }) : imported
  },
  answerOf,
  print: (imported, say) => {
    const { problems, ...counts } = answerOf(imported, say)
    const notices = imported.notices.map(({ file, notice }) => `${basename(file)}: ${say.notice(notice)}`)
    const head = imported.dryRun ? say.wouldImport(counts) : say.imported(counts)
    const { stopped: stoppedAt, hidden } = imported
    const passedOver = hidden > 0 ? [say.hidden(hidden)] : []
    const stopped = stoppedAt ? [say.stopped(stoppedAt)] : []
    return [head, ...stopped, ...passedOver, ...notices, ...problems.map(problemLine)].join('\n')
  },
  exitCode: ({ problems, unread, conflicts, stopped }) =>
    problems.length + unread.length + conflicts.length === 0 && stopped === null ? 0 : 3,
})

function answerOf({ formats, saved, problems, unread, conflicts, stopped }: FilesImported, say: Say): Answer {
  const { firstEventId: _, firstTalkId: __, ...counts } = saved
  const files = unread.map(({ file, failure }) => ({
    file: basename(file),
    line: null,
    field: null,
    reason: failure.code,
    text: failureWords(failure, say.language).said,
  }))
  const edited = conflicts.map(({ file, title, fields }) => ({
    file,
    line: null,
    field: fields.map(({ field }) => field).join(', '),
    reason: 'edited since',
    text: title,
  }))
  return { format: formats.join(', '), ...counts, stopped, problems: [...files, ...edited, ...problems] }
}

/** From the second second on, once a second: how many of how many. */
function progressLine(stream: NodeJS.WriteStream) {
  let last = Date.now()
  return ({ done, of }: Progress) => {
    if (Date.now() - last < 1000) return
    last = Date.now()
    stream.write(`${done} / ${of}\n`)
  }
}

function problemLine({ file, line, field, reason, text }: Answer['problems'][number]): string {
  const where = line === null ? file : `${file}:${line}`
  return [where, ...(field === null ? [] : [field]), reason, text].join(': ')
}

/** Does it for real, but on a copy that nobody keeps: what a dry run says is what would happen. */
async function onCopy<Value>(
  folder: string,
  use: (library: Library) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const copy = mkdtempSync(join(tmpdir(), 'talkshelf-dry-run-'))
  try {
    const present = openToRead(folder)
    if (present.ok) {
      const copied = await withLibrary(present, ({ reader }) => done(copyTo(reader, join(copy, libraryFile))))
      if (!copied.ok) return copied
    } else if (present.failure.code !== 'library gone') {
      return present
    }
    return await withLibrary(openToWrite(copy), use)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
