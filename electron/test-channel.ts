import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { InvokeEvent, MenuEntry } from './api.ts'
import { BrowserWindow, dialog, globalShortcut, ipcMain, shell } from './api.ts'
import { channelPath, Question } from './test-questions.ts'

/** What tests reach by the channel, besides what is everybody's. */
interface Reached {
  readonly menu: readonly MenuEntry[]
  readonly tray: readonly MenuEntry[]
  /** What answers the calls of the windows. */
  readonly calls: (event: InvokeEvent, name: unknown, input: unknown) => Promise<unknown>
}

/** Takes the place of the system's dialogs, keys and browser, and of what answers windows, and listens. Never in a packaged app: main.ts. */
export function openTestChannel(userData: string, { menu, tray, calls }: Reached): void {
  const shortcuts = new Map<string, () => void>()
  const taken = new Set<string>()
  const dialogAnswers: (string | null)[] = []
  const openedLinks: string[] = []
  const nextPath = () => dialogAnswers.shift() ?? null
  let held: Held = { calls: new Set(), ...Promise.withResolvers<void>() }

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

  ipcMain.removeHandler('call')
  ipcMain.handle('call', async (event, name, input) => {
    const answer = await calls(event, name, input)
    const { calls: names, promise } = held
    if (names.has(name)) await promise
    return answer
  })

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
      case 'hold answers':
        held.resolve()
        held = { calls: new Set(question.to), ...Promise.withResolvers<void>() }
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

/** The calls whose answers wait, and for what. */
interface Held extends PromiseWithResolvers<void> {
  readonly calls: ReadonlySet<unknown>
}

function choose(entries: readonly MenuEntry[], [label, ...rest]: readonly string[]): boolean {
  const entry = entries.find((each) => each.label === label)
  if (!entry) return false
  if (rest.length > 0) return choose(entry.submenu ?? [], rest)
  entry.click?.()
  return true
}
