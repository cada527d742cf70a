import { writeFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { DeepLink, Link, Result } from '../db/model.ts'
import { done, failed, readDeepLink } from '../db/model.ts'
import type { UsedContents } from './api.ts'
import { BrowserWindow, nativeTheme, shell } from './api.ts'
import { flushed } from './closing.ts'
import type { CallName } from './contract.ts'
import { contract } from './contract.ts'
import { takeLink } from './deep-links.ts'
import { choosePlace, chooseToOpen } from './dialogs.ts'
import { importsUnderWay } from './import-watch.ts'
import { beginExport, dropExport, lookAtExport, placeForViewer } from './list-export.ts'
import { preferences } from './preferences.ts'
import { keepQuickNoteDraft, quickNoteDraft } from './quick-note-draft.ts'
import { closeQuickNote, openQuickNote } from './quick-note-window.ts'
import { openExternally } from './security.ts'
import { holdShortcutAsSet } from './ways-in.ts'
import { openWindow } from './windows.ts'
import type { AnsweredBy, Answers, Parsed } from './worker-port.ts'

/** What a call to the shell may need: the page that asked, and the library. */
export interface Asked {
  readonly from: UsedContents
  readonly library: (name: CallName, input: unknown) => Promise<Result<unknown>>
}

type ShellCalls = Answers<AnsweredBy<'shell'>, Asked>

const imports = importsUnderWay()

/** What main answers itself: whatever needs the system's dialogs, windows and programs. */
const shellCalls: ShellCalls = {
  'export.open': openExport,
  'export.look': (_, which) => lookAtExport(which),
  'export.drop': (_, which) => dropExport(which),
  'events.exportReport': exportReport,
  'search.export': exportFound,
  'dialog.open': async ({ from }, what) => done(await chooseToOpen(windowOf(from), what)),
  'links.nameFromPage': nameFromPage,
  'attachments.open': openAttachment,
  'quickNote.draft': async () => done(await quickNoteDraft()),
  'quickNote.keepDraft': (_, draft) => keepQuickNoteDraft(draft),
  'quickNote.open': () => {
    openQuickNote()
    return done(null)
  },
  'quickNote.close': () => {
    closeQuickNote()
    return done(null)
  },
  'quickNote.shortcut': ({ library }) => holdShortcutAsSet(library),
  'import.savedSoFar': (_, { id }) => done(imports.savedBy(id)),
  'import.stop': (_, { id }) => {
    imports.stop(id)
    return done(null)
  },
  'shell.takeLink': openedLink,
  'shell.openExternal': async (_, { url }) => openExternally(url),
  'shell.newWindow': () => {
    openWindow()
    return done(null)
  },
  'shell.preferences': () => done(preferences()),
  'shell.theme': (_, theme) => {
    nativeTheme.themeSource = theme
    return done(null)
  },
  'shell.flushed': ({ from }) => {
    flushed(from)
    return done(null)
  },
}

/** Each call's own schema. Parsing again what calls.ts has parsed is what gives it its type back. */
const inputs: { readonly [N in keyof ShellCalls]: { readonly input: z.ZodType<Parsed<N>> } } = contract

export async function answerFromShell(
  name: CallName,
  input: unknown,
  asked: Asked,
): Promise<Result<unknown>> {
  if (!isShellCall(name)) throw new Error(`${name} is not for the shell to answer`)
  return answer(name, input, asked)
}

const isShellCall = (name: CallName): name is keyof ShellCalls => Object.hasOwn(shellCalls, name)

function answer<N extends keyof ShellCalls>(name: N, input: unknown, asked: Asked) {
  return shellCalls[name](asked, inputs[name].input.parse(input))
}

/** The library says what of the list goes out, the person says where to. */
async function openExport({ from, library }: Asked, { to, ...asked }: Parsed<'export.open'>) {
  const shared = await library('lists.shared', asked)
  if (!shared.ok) return shared
  const { name, isPrinted, folder, list } = contract['lists.shared'].output.parse(shared.value)
  if (to === 'viewer' && !isPrinted)
    return failed({ code: 'bad input', where: 'format', reason: `${asked.format} is not printed` })
  const out = to === 'viewer' ? await placeForViewer(name) : await choosePlace(windowOf(from), name)
  return out === null ? done(null) : beginExport({ list, folder, format: asked.format, out, to })
}

async function exportReport({ from, library }: Asked, input: Parsed<'events.exportReport'>) {
  const made = await library('events.report', input)
  if (!made.ok) return made
  return writeWhereAsked(from, contract['events.report'].output.parse(made.value))
}

async function exportFound({ from, library }: Asked, input: Parsed<'search.export'>) {
  const made = await library('search.text', input)
  if (!made.ok) return made
  return writeWhereAsked(from, contract['search.text'].output.parse(made.value))
}

/** Nothing goes out before the library says that a person has allowed it. */
async function nameFromPage(
  { library }: Asked,
  { id }: Parsed<'links.nameFromPage'>,
): Promise<Result<Link | null>> {
  const settings = await library('settings.get', null)
  const isAllowed = settings.ok && contract['settings.get'].output.parse(settings.value).allowNetwork === true
  const found = isAllowed ? await library('links.get', id) : null
  const link = found?.ok ? contract['links.get'].output.parse(found.value) : null
  if (link?.title !== '') return done(null)
  const { fetchTitle } = await import('./page-title.ts')
  const title = await fetchTitle(link.url)
  if (title === null) return done(null)
  const named = await library('links.update', { id, fields: { title } })
  return named.ok ? done(contract['links.update'].output.parse(named.value)) : named
}

/** How much of a link that is refused is shown. */
const shownOfLink = 80

/** Who gave us the link is unknown: only one that leads to a record of this library gets as far as a window. */
async function openedLink({ library }: Asked): Promise<Result<DeepLink | null>> {
  const text = takeLink()
  if (text === null) return done(null)
  const link = readDeepLink(text)
  if (link === null) {
    const shown = text.length > shownOfLink ? `${text.slice(0, shownOfLink)}…` : text
    return failed({ code: 'deep link refused', link: shown })
  }
  const found = await library(`${link.kind}s.get`, link.id)
  return found.ok ? done(link) : found
}

/** The library says where it lies; no window names a file. */
async function openAttachment({ library }: Asked, sha256: string) {
  const found = await library('attachments.file', sha256)
  if (!found.ok) return found
  return openInItsProgram(contract['attachments.file'].output.parse(found.value).path)
}

async function openInItsProgram(path: string) {
  const reason = await shell.openPath(path)
  return reason === '' ? done(null) : failed({ code: 'file unreadable', file: path, reason })
}

async function writeWhereAsked(
  from: UsedContents,
  { text, fileName, items }: { text: string; fileName: string; items: number },
) {
  const path = await choosePlace(windowOf(from), fileName)
  if (path === null) return done(null)
  try {
    await writeFile(path, text)
  } catch (problem) {
    return failed({ code: 'file unwritable', file: path, reason: String(problem) })
  }
  return done({ path, bytes: Buffer.byteLength(text), items })
}

function windowOf(contents: UsedContents) {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) throw new Error('The window that asked is gone')
  return window
}
