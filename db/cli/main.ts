import { writeSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

// A command is over in a moment; reading its own sources took most of it. Only what is imported after this is kept.
enableCompileCache()
const { talkshelf } = await import('./talkshelf.ts')

const { out, err, exitCode } = talkshelf(process.argv.slice(2), process.env)
process.exitCode = exitCode
write(1, out)
write(2, err)

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
