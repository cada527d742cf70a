import { extname } from 'node:path'
import type { UsedWindow } from './api.ts'
import { dialog } from './api.ts'

/** Asks for files or folders to read. None when the person cancelled. */
export async function chooseToOpen(owner: UsedWindow, what: 'files' | 'folders'): Promise<string[]> {
  const kind = what === 'files' ? 'openFile' : 'openDirectory'
  const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
    properties: [kind, 'multiSelections'],
  })
  return canceled ? [] : filePaths
}

/**
 * Asks where to write a file. `null` when the person cancelled.
 *
 * @param suggested  a file name; its extension is the one that the dialog offers
 */
export async function choosePlace(owner: UsedWindow, suggested: string): Promise<string | null> {
  const extension = extname(suggested).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(owner, {
    defaultPath: suggested,
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
  })
  return canceled || filePath === '' ? null : filePath
}
