import type { Page } from '@playwright/test'
import type { PageKind } from '../renderer/app/places.ts'
import { expect } from './host.ts'

// The ways by which tests come to a place of the app. Each waits until the place is there.

/** Goes to a section by its address, as a reload does, and waits for its list or its page. */
export async function show(page: Page, section: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, `#/${section}`)
  await expect(page.locator('.pane-list h2, #page h1:not(.unseen)').first()).toBeAttached()
}

/** Opens a record of this name beside the list of its kind, or of another section. */
export async function openRecord(
  page: Page,
  kind: PageKind,
  name: string,
  section = `${kind}s`,
): Promise<string> {
  const id = await idOf(page, kind, name)
  await openById(page, kind, { id, name }, section)
  return id
}

/** The same for one whose id is known. */
export async function openById(
  page: Page,
  kind: PageKind,
  { id, name }: { readonly id: string; readonly name: string },
  section = `${kind}s`,
): Promise<void> {
  await show(page, `${section}/${kind}/${id}`)
  await expect(page.locator('#page h1')).toContainText(name)
}

/** The id of the record of this name. */
export async function idOf(page: Page, kind: PageKind, name: string): Promise<string> {
  const answer = await page.evaluate(
    ([kind, typed]) => window.talkshelf.call('names.find', { typed, kinds: [kind], limit: 1 }),
    [kind, name] as const,
  )
  const id = answer.ok ? answer.value[0]?.id : undefined
  if (id === undefined) throw new Error(`there is no ${kind} of the name ${name}`)
  return id
}

/** Searches for it, and waits until it is said how much was found, and how that spreads. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('searchbox').fill(query)
  await expect(page.locator('[data-query]')).toHaveAttribute('data-query', query)
  // The counts come last.
  await expect(page.locator('.facets > [role=toolbar]')).toBeVisible()
}

/** Opens a menu by its button and takes an entry of it. */
export async function chooseFromMenu(page: Page, menu: string, entry: string): Promise<void> {
  await openMenu(page, menu)
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Opens a menu by its button. */
export async function openMenu(page: Page, menu: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await expect(page.getByRole('menu')).toBeVisible()
}

/** Opens the menu of the first row of a list, by the keyboard. */
export async function openRowMenu(page: Page, list: string): Promise<void> {
  const rows = page.getByRole('listbox', { name: list, exact: true })
  await expect(rows.getByRole('option').first()).toBeVisible()
  await rows.focus()
  await rows.press('Home')
  await expect(rows.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await rows.press('ContextMenu')
  await expect(page.getByRole('menu')).toBeVisible()
}

/** Of the items of the list that is opened, below its first heading. */
export async function selectTwo(page: Page): Promise<void> {
  const rows = page.getByRole('grid').getByRole('row')
  await rows.first().focus()
  await rows.first().press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await rows.nth(1).press('Shift+ArrowDown')
}

/** A heading of the page. */
export const heading = (page: Page, name: string) => page.getByRole('heading', { name })
