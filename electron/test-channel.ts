import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { MenuEntry } from './api.ts'
import { BrowserWindow, dialog, globalShortcut, shell } from './api.ts'
import { channelPath, Question } from './test-questions.ts'

interface Menus {
  readonly menu: readonly MenuEntry[]
  readonly tray: readonly MenuEntry[]
}

/** Takes the place of the system's dialogs, keys and browser, and listens. Never in a packaged app: main.ts. */
export function openTestChannel(userData: string, { menu, tray }: Menus): void {
  const shortcuts = new Map<string, () => void>()
  const taken = new Set<string>()
  const dialogAnswers: (string | null)[] = []
  const openedLinks: string[] = []
  const nextPath = () => dialogAnswers.shift() ?? null

  dialog.showOpenDialog = async () => {
    const chosen = nextPath()
    return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
  }
  dialog.showSaveDialog = async () => {
    const chosen = nextPath()
    return { canceled: chosen === null, filePath: chosen ?? '' }
  }
  globalShortcut.register = (keys, run) => {
    if (typeof keys !== 'string') throw new Error('Keys are told as one text')
    if (!taken.has(keys)) shortcuts.set(keys, run)
    return !taken.has(keys)
  }
  globalShortcut.unregister = (keys) => {
    if (typeof keys === 'string') shortcuts.delete(keys)
  }
  shell.openExternal = async (url) => {
    openedLinks.push(url)
  }
  shell.openPath = async (path) => {
    openedLinks.push(path)
    return ''
  }

  function answer(question: Question): unknown {
    switch (question.ask) {
      case 'answer dialog':
        dialogAnswers.push(question.path)
        return null
      case 'opened links':
        return openedLinks
      case 'choose':
        return choose(menu, question.labels)
      case 'choose in tray':
        return choose(tray, question.labels)
      case 'press':
        shortcuts.get(question.keys)?.()
        return shortcuts.has(question.keys)
      case 'take keys':
        taken.add(question.keys)
        return null
      case 'resize': {
        const { width, height } = question
        BrowserWindow.getAllWindows()[0]?.setBounds({ width, height })
        return null
      }
      default:
        return question satisfies never
    }
  }

  const path = channelPath(userData, process.platform)
  // A process that was killed left its socket behind.
  rmSync(path, { force: true })
  createServer((caller) => {
    createInterface(caller).on('line', (line) => {
      caller.write(`${JSON.stringify(answer(Question.parse(JSON.parse(line))))}\n`)
    })
  })
    .listen(path)
    .unref()
}

function choose(entries: readonly MenuEntry[], [label, ...rest]: readonly string[]): boolean {
  const entry = entries.find((each) => each.label === label)
  if (!entry) return false
  if (rest.length > 0) return choose(entry.submenu ?? [], rest)
  entry.click?.()
  return true
}
