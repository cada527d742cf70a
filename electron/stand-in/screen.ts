import type { Used } from '../api.ts'
import { app } from './app.ts'

export const screen = {
  getAllDisplays: () => [{ workArea: app.desktop.workArea }],
} satisfies Used['screen']
