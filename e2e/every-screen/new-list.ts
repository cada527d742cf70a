import type { Page } from '@playwright/test'
import type { NewListItem } from '../../db/model.ts'
import { openById } from '../ways-there.ts'

interface NewList {
  readonly title: string
  /** What makes it a live list. */
  readonly query?: string
  readonly items?: readonly NewListItem[]
  /** A picture, as base64. */
  readonly cover?: string
}

/** Makes a list of a screen's own, which no other screen changes, opens it and gives its id. */
export async function openNewList(page: Page, list: NewList): Promise<string> {
  const id = await page.evaluate(async ({ title, query, items = [], cover }) => {
    const { call } = window.talkshelf
    const made = await call('lists.create', { title, ...(query === undefined ? {} : { query }) })
    if (!made.ok) throw new Error(made.failure.code)
    const { id } = made.value
    const filled = await call('lists.add', { id, items: [...items], at: null })
    if (!filled.ok) throw new Error(filled.failure.code)
    if (cover === undefined) return id
    const picture = { name: 'cover.png', bytes: Uint8Array.from(atob(cover), (one) => one.charCodeAt(0)) }
    const covered = await call('lists.cover', { id, picture })
    if (!covered.ok) throw new Error(covered.failure.code)
    return id
  }, list)
  await openById(page, 'list', { id, name: list.title })
  return id
}
