import { enableCompileCache } from 'node:module'

// A command is over in a moment; reading its own sources took most of it. Only what is imported after this is kept.
enableCompileCache()
const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), process.env)
