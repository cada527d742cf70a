import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from './root.ts'

const options = ts.getParsedCommandLineOfConfigFile(
  `${root}tsconfig.json`,
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
    },
  },
)?.options

const api = 'electron/api.ts'
const standIn = 'electron/stand-in/electron.ts'
const somebody = 'electron/somebody.ts'

/** Adds a member to the list of what main uses of Electron. */
const using = (member: string) =>
  `${readFileSync(`${root}${api}`, 'utf8')}\nexport interface Used { ${member} }\n`

/**
 * What the compiler says of Electron's API, the stand-in and one file of main, if these files had this text.
 *
 * @returns the messages, by file
 */
function complaints(changed: Readonly<Record<string, string>>): { file: string; message: string }[] {
  if (!options) throw new Error('tsconfig.json cannot be read')
  const host = ts.createCompilerHost(options)
  const textOf = (path: string) => changed[path.slice(root.length)]
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path)
  host.readFile = (path) => textOf(path) ?? readFile(path)
  host.getSourceFile = (path, language, ...rest) => {
    const text = textOf(path)
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language)
  }
  const program = ts.createProgram(
    [...new Set([api, standIn, ...Object.keys(changed)])].map((path) => root + path),
    options,
    host,
  )
  return [api, standIn, somebody].flatMap((file) => {
    const source = program.getSourceFile(root + file)
    if (!source) return []
    return program
      .getSemanticDiagnostics(source)
      .map(({ messageText }) => ({ file, message: ts.flattenDiagnosticMessageText(messageText, '\n') }))
  })
}

test('the stand-in has every member of Electron that main uses', () => {
  expect(complaints({})).toEqual([])
})

test('a member that main begins to use does not compile until the stand-in has it', {
  timeout: 60_000,
}, () => {
  expect(complaints({ [api]: using("clipboard: Pick<Electron.Clipboard, 'readText'>") })).toEqual([
    { file: standIn, message: expect.stringContaining("Property 'clipboard' is missing") },
  ])
})

test('a member that Electron lacks, or no longer has, does not compile', () => {
  expect(complaints({ [api]: using('teleport: { to(place: string): void }') })).toContainEqual({
    file: api,
    message: expect.stringContaining("Property 'teleport' is missing"),
  })
})

test('main cannot use what is not on the list', () => {
  const uses = "import { app } from './api.ts'\nexport const folder = app.getAppPath()\n"
  expect(complaints({ [somebody]: uses })).toEqual([
    { file: somebody, message: expect.stringContaining("Property 'getAppPath' does not exist") },
  ])
})
