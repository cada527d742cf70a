import type { Page } from '@playwright/test'

/**
 * Drops files and folders of the disk onto the middle of the window, as a file manager does.
 *
 * @param whileHeld  what happens in the window while they are held over it
 */
export async function dropPaths(
  page: Page,
  paths: readonly string[],
  whileHeld: () => Promise<unknown> = async () => {},
): Promise<void> {
  const drag = await dragPaths(page, paths)
  await whileHeld()
  await drag('drop')
}

/** Holds files and folders over the middle of the window; what it gives lets them go, or takes them away again. */
export async function dragPaths(
  page: Page,
  paths: readonly string[],
): Promise<(end: 'drop' | 'dragCancel') => Promise<void>> {
  const box = await page.locator('body').boundingBox()
  if (!box) throw new Error('There is nothing to drop onto')
  const session = await page.context().newCDPSession(page)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel') =>
    session.send('Input.dispatchDragEvent', { type, ...place, data })
  await drag('dragEnter')
  await drag('dragOver')
  return async (end) => {
    await drag(end)
    await session.detach()
  }
}
