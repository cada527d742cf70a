import type { Used } from '../api.ts'

/** There is no dialog to show, so its user always cancels; a test answers in its place (electron/test-channel.ts). */
export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showErrorBox: (title, content) => console.error(`${title}\n${content}`),
} satisfies Used['dialog']
