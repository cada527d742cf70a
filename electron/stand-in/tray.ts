import type { UsedTray } from '../api.ts'

/** Nothing of ours is in the system's tray: everything in its menu must be in reach without. */
export class Tray implements UsedTray {
  setToolTip(): void {}

  setContextMenu(): void {}
}
