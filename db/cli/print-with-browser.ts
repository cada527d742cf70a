import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Result } from '../model.ts'
import { done, failed } from '../model.ts'

/** Where Chromium and the browsers made of it lie, the plain one first. Windows has Edge, whatever else it has. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  // Debian's /usr/bin/chromium is a shell script around the first.
  linux: ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => {
    const programs = process.env[name] ?? 'C:\\Program Files'
    return [
      join(programs, 'Google\\Chrome\\Application\\chrome.exe'),
      join(programs, 'Microsoft\\Edge\\Application\\msedge.exe'),
    ]
  }),
}
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** The browser that prints, or `null`. `CHROME_PATH`, which other tools know too, says which. */
export function browser(): string | null {
  const named = process.env.CHROME_PATH
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return (
    [named ?? '', ...(places[process.platform] ?? []), ...onPath].find(
      (path) => path !== '' && existsSync(path),
    ) ?? null
  )
}

/** A closed network, a profile of its own, no first-run pages. */
const quiet = [
  '--headless=new',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--password-store=basic',
]

// A list of thousands takes a minute on a slow machine; a browser that hangs must not hang us.
const longestMs = 10 * 60_000

/** Prints a page to PDF by a browser of the system, hidden, with bookmarks and tags. */
export async function printWithBrowser(page: string): Promise<Result<Uint8Array>> {
  const program = browser()
  if (program === null) return failed({ code: 'no browser' })
  const folder = mkdtempSync(join(tmpdir(), 'list-'))
  const [source, target] = [join(folder, 'list.html'), join(folder, 'list.pdf')]
  try {
    writeFileSync(source, page)
    const said = await ended(program, [
      ...quiet,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      // As root Chromium runs without its sandbox only.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      pathToFileURL(source).href,
    ])
    return existsSync(target)
      ? done(readFileSync(target))
      : failed({ code: 'not printed', reason: said.trim().split('\n').at(-1) ?? '' })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  }
}

/** Runs a program to its end, and gives back what it said on stderr. */
function ended(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: longestMs })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  return new Promise((resolve) => {
    child.on('error', (problem) => resolve(problem.message))
    child.on('close', () => resolve(said))
  })
}
