import type { Locator, Page } from '@playwright/test'

/** Drops files and folders of the disk onto an element, or onto the middle of the window, as a file manager does. */
export async function dropPaths(
  page: Page,
  paths: readonly string[],
  target: Locator = page.locator('body'),
): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to drop onto')
  const session = await page.context().newCDPSession(page)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  await session.detach()
}
