import type { Command as Asked } from '../../electron/contract.ts'
import { inTalkMode } from '../capture/talk-mode/acts.ts'
import type { KeyChord } from '../design/key-words.ts'
import { isChord } from '../design/key-words.ts'
import { i18n } from '../i18n/i18n.ts'
import { addFoundToList, exportFound, makeFoundLive, saveQuery } from '../search/found-acts.ts'
import { walk } from '../search/walk.ts'
import { act } from './act.ts'
import { copyLinks } from './deep-links.ts'
import { focusFilter, focusList, focusSearch, focusTitle } from './focus.ts'
import { redo, undo } from './history-steps.ts'
import type { Section } from './places.ts'
import { back, closePage, currentPlace, forward, go, openProgramme, openTalkMode, show } from './places.ts'
import { selection } from './selection.ts'
import { trash } from './trash.ts'
import { askForList, setWindowState, windowState } from './window-state.ts'

/**
 * Every command of the window, once: the palette, the shortcuts, the menus inside and the menu of the system all run
 * what stands here, and show the key that stands here. Its words are `command.ID` in the catalogue.
 */
export const commands = {
  palette: { chord: 'Mod+K', run: () => setWindowState({ overlay: 'palette' }) },
  find: { chord: 'Mod+F', run: findText },
  'next hit': { chord: 'Mod+G', run: () => walk(1) },
  'previous hit': { chord: 'Mod+Shift+G', run: () => walk(-1) },
  'save search': { chord: 'Mod+D', run: () => void saveQuery() },
  'add found': { chord: null, run: () => void addFoundToList() },
  'live list': { chord: null, run: () => void makeFoundLive() },
  'export found': { chord: null, run: () => void exportFound('markdown') },
  'talk mode': { chord: 'Mod+Shift+N', run: talkNow },
  'next talk': { chord: 'Mod+Shift+J', run: inTalkMode((acts) => acts.step(1)) },
  'previous talk': { chord: 'Mod+Shift+K', run: inTalkMode((acts) => acts.step(-1)) },
  'talk clock': { chord: 'Mod+Shift+S', run: inTalkMode((acts) => acts.toggleClock()) },
  'began earlier': { chord: 'Mod+Shift+M', run: inTalkMode((acts) => acts.beganEarlier()) },
  'seconds off': { chord: 'Mod+Shift+B', run: inTalkMode((acts) => acts.takeSecondsOff()) },
  'still talking': { chord: 'Mod+Shift+T', run: inTalkMode((acts) => acts.stillTalking()) },
  'evening review': { chord: 'Mod+Shift+R', run: () => show('review') },
  'quick note': { chord: null, run: () => void act('quickNote.open', null) },
  'new event': { chord: 'Mod+Shift+E', run: newEvent },
  'new talk': { chord: 'Mod+N', run: newTalk },
  'new list': { chord: 'Mod+Shift+L', run: newList },
  'paste report': { chord: 'Mod+I', run: () => show('import') },
  'import files': { chord: 'Mod+O', run: () => void importChosen('files') },
  'import folder': { chord: null, run: () => void importChosen('folders') },
  'copy link': { chord: 'Mod+Shift+C', run: copySelectedLinks },
  'add to list': { chord: 'Mod+L', run: () => askForList(selection()) },
  'share list': { chord: 'Mod+E', run: shareList },
  'move to trash': { chord: 'Mod+Backspace', run: trashSelection },
  'filter list': { chord: 'Mod+J', run: focusFilter },
  undo: { chord: 'Mod+Z', run: () => void undo() },
  redo: { chord: 'Mod+Shift+Z', run: () => void redo() },
  back: { chord: 'Mod+[', run: back },
  forward: { chord: 'Mod+]', run: forward },
  'close page': { chord: 'Mod+Shift+W', run: closePage },
  'show today': { chord: 'Mod+1', run: () => showList('today') },
  'show events': { chord: 'Mod+2', run: () => showList('events') },
  'show talks': { chord: 'Mod+3', run: () => showList('talks') },
  'show speakers': { chord: 'Mod+4', run: () => showList('speakers') },
  'show tags': { chord: 'Mod+5', run: () => showList('tags') },
  'show lists': { chord: 'Mod+6', run: () => showList('lists') },
  'show trash': { chord: 'Mod+7', run: () => showList('trash') },
  'toggle sidebar': { chord: 'Mod+B', run: toggleSidebar },
  settings: { chord: 'Mod+,', run: () => show('settings') },
  shortcuts: { chord: 'Mod+/', run: () => setWindowState({ overlay: 'shortcuts' }) },
  'new window': { chord: 'Mod+T', run: () => void act('shell.newWindow', null) },
  'show welcome': { chord: null, run: () => show('welcome') },
  'sample add': { chord: null, run: addSample },
  'sample remove': { chord: null, run: () => void act('sample.remove', null) },
} as const satisfies Record<string, Command> & Record<Exclude<Asked, 'flush' | 'open link'>, Command>

interface Command {
  readonly chord: KeyChord | null
  readonly run: () => void
}
export type CommandId = keyof typeof commands

const ids = Object.keys(commands).filter(isCommandId)
export const commandIds: readonly CommandId[] = ids

/** The command that this key press asks for. */
export function commandOf(event: KeyboardEvent): CommandId | undefined {
  return ids.find((id) => {
    const { chord } = commands[id]
    return chord !== null && isChord(event, chord)
  })
}

function isCommandId(text: string): text is CommandId {
  return text in commands
}

/** The command that opens a section. */
export const commandOfSection = {
  today: 'show today',
  events: 'show events',
  talks: 'show talks',
  speakers: 'show speakers',
  tags: 'show tags',
  lists: 'show lists',
  trash: 'show trash',
} as const satisfies { readonly [S in Section]?: CommandId }

function showList(section: Section) {
  show(section)
  focusList()
}

/** Talk mode on the talk that runs now, from wherever one is, talk mode itself included. */
function talkNow() {
  if (currentPlace().section === 'now') inTalkMode((acts) => acts.goToNow())()
  else openTalkMode(null)
}

/** Also where one compares the programme of an event: then it is the box for a new one. */
function newEvent() {
  openProgramme(null)
}

/** In the event that is opened, if one is. */
async function makeTalk() {
  const place = selection()
  const eventId = place?.kind === 'event' ? (place.ids[0] ?? null) : null
  const talk = await act('talks.create', { title: i18n.t('made.talk'), eventId })
  if (!talk) return
  go({ section: 'talks', opened: { kind: 'talk', id: talk.id } })
  focusTitle(talk.title)
}

function newTalk() {
  void makeTalk()
}

async function makeList() {
  const list = await act('lists.create', { title: i18n.t('made.list') })
  if (!list) return
  go({ section: 'lists', opened: { kind: 'list', id: list.id } })
  focusTitle(list.title)
}

function newList() {
  void makeList()
}

async function importChosen(what: 'files' | 'folders') {
  const paths = await act('dialog.open', what)
  if (!paths || paths.length === 0) return
  const { startImport } = await import('../import/files/import-run.ts')
  await startImport({ paths, files: [] })
}

async function makeSample() {
  const sample = await act('sample.add', null)
  if (sample) go({ section: 'events', opened: { kind: 'event', id: sample.eventId } })
}

function addSample() {
  void makeSample()
}

function findText() {
  show('search')
  focusSearch()
}

/** The reading list that is opened; without one, the reading lists. */
function shareList() {
  const chosen = selection()
  if (chosen?.kind === 'list') setWindowState({ overlay: 'share list', about: chosen })
  else show('lists')
}

function trashSelection() {
  const chosen = selection()
  if (chosen) void trash(chosen)
}

function copySelectedLinks() {
  const chosen = selection()
  if (chosen) void copyLinks(chosen)
}

function toggleSidebar() {
  setWindowState({ isSidebarFolded: !windowState().isSidebarFolded })
}
