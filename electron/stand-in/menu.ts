import type { MenuEntry, Used } from '../api.ts'

/** Windows of Chromium have no menu bar: everything in it must be in reach without. */
export const Menu = {
  buildFromTemplate: (template: MenuEntry[]) => ({ items: template.map(({ label = '' }) => ({ label })) }),
  setApplicationMenu() {},
} satisfies Used['Menu']
