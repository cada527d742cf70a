import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { restingStamp } from '../db/library-folder.ts'

/** A window as it looks before its script runs; and the answers to its first questions, with which it was drawn. */
const Picture = z.strictObject({
  answers: z.record(
    z.string(),
    z.strictObject({
      input: z.unknown(),
      answer: z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    }),
  ),
  markup: z.string(),
  language: z.string(),
  theme: z.string(),
})
export type Picture = z.output<typeof Picture>

const Kept = z.strictObject({ stamp: z.string(), picture: Picture })

/** It shows titles, so it lies where those may lie: in the library's folder. */
const fileIn = (folder: string) => join(folder, 'first-picture.json')

/**
 * Takes the picture that the last run left behind, if one drawn now would be the same: the library's file is as it was
 * when it was closed, the day is the same, and so is the script that draws. `null` in any other case. It is gone
 * either way: what is removed in this run shall not stand in it.
 *
 * @param folder  the library's
 * @param script  of the thread that draws
 * @param day     today, as the windows ask for it
 */
export function takeKeptPicture(folder: string, script: URL, day: unknown): Picture | null {
  const file = fileIn(folder)
  try {
    const text = readFileSync(file, 'utf8')
    rmSync(file)
    const kept = Kept.parse(JSON.parse(text))
    return kept.stamp === stampOf(folder, script, day) ? kept.picture : null
  } catch {
    return null
  }
}

/** Leaves a picture for the next start. To be called when the library has been closed, and with what was in it then. */
export function keepPicture(folder: string, script: URL, day: unknown, picture: Picture | null): void {
  const stamp = stampOf(folder, script, day)
  const file = fileIn(folder)
  try {
    if (stamp === null || picture === null) {
      rmSync(file, { force: true })
    } else {
      writeFileSync(`${file}.new`, JSON.stringify({ stamp, picture }), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    }
  } catch (problem) {
    // The folder may have gone, or be read only. The next start draws its own.
    console.error('talkshelf: no picture was kept for the next start', problem)
  }
}

/** `null` where the library is not at rest. */
function stampOf(folder: string, script: URL, day: unknown): string | null {
  const library = restingStamp(folder)
  const drawing = statSync(script, { throwIfNoEntry: false })
  return library && drawing ? JSON.stringify([library, drawing.mtimeMs, drawing.size, day]) : null
}
