import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'

/** Where texts of others lie that are not ours to pass on; another place by the variable TALKSHELF_SAMPLES. */
export const samples = process.env.TALKSHELF_SAMPLES ?? join(import.meta.dirname, '../../../shared/samples')

/**
 * Tests over one folder of the samples. Where it is missing, the tests are skipped and say why, and the suite, which
 * may read files while it is put together, is not even begun.
 */
export function describeSamples(folder: string, name: string, suite: () => void): void {
  if (existsSync(join(samples, folder))) describe(name, () => suite())
  else test.todo(`${name} (skipped: the samples in ${folder}/ are not beside the project)`)
}
