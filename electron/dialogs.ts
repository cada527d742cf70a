import { extname } from 'node:path'
import type { UsedWindow } from './api.ts'
import { dialog } from './api.ts'

/** Asks for a file to read. `null` when the person cancelled. */
export async function chooseFile(owner: UsedWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(owner, { properties: ['openFile'] })
  return canceled ? null : (filePaths[0] ?? null)
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
