import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { BrowserWindow, dialog, type MenuEntry, shell } from './api.ts'

/**
 * What a test asks of main: the things that no page can see or answer. The same on Electron and on the stand-in.
 * One JSON value a line, each answered by one.
 */
const Question = z.discriminatedUnion('ask', [
  /** The next dialog is answered with this path, or cancelled. */
  z.strictObject({ ask: z.literal('answer dialog'), path: z.string().nullable() }),
  /** The links given to the system so far. */
  z.strictObject({ ask: z.literal('opened links') }),
  /** Clicks the entry that is reached by these labels. */
  z.strictObject({ ask: z.literal('choose'), labels: z.array(z.string()).min(1) }),
  z.strictObject({ ask: z.literal('menu') }),
  z.strictObject({ ask: z.literal('resize'), width: z.int(), height: z.int() }),
])
export type Question = z.output<typeof Question>

/** The socket's name for a user-data folder: a file, or on Windows a pipe. */
export const channelPath = (userData: string, platform: NodeJS.Platform): string =>
  platform === 'win32' ? `\\\\.\\pipe\\talkshelf-${userData.replaceAll(/\W+/g, '-')}` : `${userData}/test.sock`

/** Takes the place of the system's dialogs and of its browser, and listens. Never in a packaged app: main.ts. */
export function openTestChannel(path: string, menu: () => MenuEntry[]): void {
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
  shell.openExternal = async (url) => {
    openedLinks.push(url)
  }

  function answer(question: Question): unknown {
    switch (question.ask) {
      case 'answer dialog':
        dialogAnswers.push(question.path)
        return null
      case 'opened links':
        return openedLinks
      case 'menu':
        return menu()
      case 'choose':
        return choose(menu(), question.labels)
      case 'resize': {
        const { width, height } = question
        BrowserWindow.getAllWindows()[0]?.setBounds({ width, height })
        return null
      }
      default:
        return question satisfies never
    }
  }

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
