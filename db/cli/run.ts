import { writeSync } from 'node:fs'
import type { Printer } from '../lists/share.ts'
import { talkshelf } from './talkshelf.ts'

/**
 * Runs one command line and prints what it says.
 *
 * @param print  prints a page to PDF; without it, a browser of the system does
 * @returns the exit code
 */
export async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  print: Printer = async (page) => (await import('./print-with-browser.ts')).printWithBrowser(page),
): Promise<number> {
  const { out, err, exitCode } = await talkshelf(args, env, print)
  write(1, out)
  write(2, err)
  return exitCode
}

/** All of it, also into a pipe that takes a little at a time or that its reader has closed. */
function write(file: 1 | 2, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      // `talkshelf talks | head` closes the pipe when it has seen enough.
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}
