import type { MenuEntry } from './api.ts'
import type { Command } from './contract.ts'
import type { MenuWords } from './menu-words.ts'

/** What the menu does that no role of the system does. */
export interface MenuActs {
  command(wish: Command): void
  newWindow(): void
  quickNote(): void
  theme(wish: 'system' | 'light' | 'dark'): void
}

/**
 * The menu bar. The keys of our own commands are shown here and heard in the window, which knows whether somebody is
 * composing or in a field of text; so they are not registered a second time. macOS registers all the same, but asks
 * the window first.
 */
export function menuTemplate(words: MenuWords, platform: NodeJS.Platform, acts: MenuActs): MenuEntry[] {
  const isMac = platform === 'darwin'
  const line: MenuEntry = { type: 'separator' }
  const item = (label: string, accelerator: string | null, click: () => void): MenuEntry => ({
    label,
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click,
  })
  const ask = (label: string, accelerator: string | null, wish: Command) =>
    item(label, accelerator, () => acts.command(wish))
  const role = (label: string, name: NonNullable<MenuEntry['role']>): MenuEntry => ({ label, role: name })
  const settings = ask(words.settings, 'CmdOrCtrl+,', 'settings')

  return [
    ...(isMac ? [appMenu(words, settings)] : []),
    {
      label: words.file,
      submenu: [
        item(words.newWindow, 'CmdOrCtrl+T', acts.newWindow),
        item(words.quickNote, null, acts.quickNote),
        line,
        ask(words.newEvent, 'CmdOrCtrl+Shift+E', 'new event'),
        ask(words.newTalk, 'CmdOrCtrl+N', 'new talk'),
        ask(words.newList, 'CmdOrCtrl+Shift+L', 'new list'),
        line,
        ask(words.pasteReport, 'CmdOrCtrl+I', 'paste report'),
        ask(words.importFiles, 'CmdOrCtrl+O', 'import files'),
        line,
        ...(isMac ? [] : [settings, line]),
        role(words.close, 'close'),
        ...(isMac ? [] : [role(words.quit, 'quit')]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        // Not the roles: the window knows whether a field's own undo is meant or the library's.
        ask(words.undo, 'CmdOrCtrl+Z', 'undo'),
        ask(words.redo, 'CmdOrCtrl+Shift+Z', 'redo'),
        line,
        role(words.cut, 'cut'),
        role(words.copy, 'copy'),
        role(words.paste, 'paste'),
        role(words.selectAll, 'selectAll'),
        line,
        ask(words.copyLink, 'CmdOrCtrl+Shift+C', 'copy link'),
        line,
        ask(words.find, 'CmdOrCtrl+F', 'find'),
      ],
    },
    {
      label: words.view,
      submenu: [
        ask(words.sidebar, 'CmdOrCtrl+B', 'toggle sidebar'),
        {
          label: words.theme,
          submenu: (['system', 'light', 'dark'] as const).map((theme) =>
            item(words[theme], null, () => acts.theme(theme)),
          ),
        },
        line,
        role(words.actualSize, 'resetZoom'),
        role(words.zoomIn, 'zoomIn'),
        role(words.zoomOut, 'zoomOut'),
        line,
        role(words.fullScreen, 'togglefullscreen'),
      ],
    },
    {
      label: words.go,
      submenu: [
        ask(words.back, 'CmdOrCtrl+[', 'back'),
        ask(words.forward, 'CmdOrCtrl+]', 'forward'),
        line,
        ask(words.palette, 'CmdOrCtrl+K', 'palette'),
      ],
    },
    {
      label: words.talk,
      submenu: [
        ask(words.talkMode, 'CmdOrCtrl+Shift+N', 'talk mode'),
        line,
        ask(words.nextTalk, 'CmdOrCtrl+Shift+J', 'next talk'),
        ask(words.previousTalk, 'CmdOrCtrl+Shift+K', 'previous talk'),
        ask(words.stillTalking, 'CmdOrCtrl+Shift+T', 'still talking'),
        line,
        ask(words.eveningReview, 'CmdOrCtrl+Shift+R', 'evening review'),
      ],
    },
    { label: words.window, submenu: [role(words.minimize, 'minimize'), role(words.zoom, 'zoom')] },
    { label: words.help, submenu: [ask(words.shortcuts, 'CmdOrCtrl+/', 'shortcuts')] },
  ]
}

/** macOS has a menu of the app itself, whose other entries the system words. */
function appMenu(words: MenuWords, settings: MenuEntry): MenuEntry {
  const line: MenuEntry = { type: 'separator' }
  return {
    label: 'Talkshelf',
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      line,
      { label: words.quit, role: 'quit' },
    ],
  }
}
