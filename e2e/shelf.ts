import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The app as a person speaks of it: acts on one window, found by role and name (Japanese). */
export class Shelf {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Pastes a report into the welcome page's first door, looks at the preview, and saves it. */
  async importReport(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'レポートを貼り付ける' }).click()
    await this.page.getByRole('textbox', { name: 'レポートの本文' }).fill(text)
    await this.page.getByRole('button', { name: '読み取る' }).click()
    await this.page.getByRole('button', { name: /^トーク \d+ 件を保存$/ }).click()
    await expect(this.page.getByRole('grid', { name: /のトークの順$/ })).toBeVisible()
  }

  /** Opens a talk from the timetable of the event that is shown. */
  async openFromTimetable(title: string): Promise<void> {
    await this.page
      .getByRole('grid', { name: /のトークの順$/ })
      .getByRole('button', { name: title, exact: true })
      .click()
    await expect(this.note(title)).toBeVisible()
  }

  note(title: string): Locator {
    return this.page.getByRole('textbox', { name: `「${title}」のメモ` })
  }

  async tag(path: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'タグを追加' }).fill(path)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByText(path, { exact: true })).toBeVisible()
  }

  /** What the note says of itself: it is on the disk. */
  async noteIsSaved(): Promise<void> {
    await expect(this.page.getByText('保存済み')).toBeVisible()
  }

  async search(query: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+f')
    await this.page.getByRole('searchbox', { name: '検索' }).fill(query)
  }

  results(): Locator {
    return this.page.getByRole('listbox', { name: '検索結果' }).getByRole('option')
  }

  /** Opens anything by its name, by keyboard alone. */
  async openByName(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.page.keyboard.type(name)
    await expect(this.page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
    await this.page.keyboard.press('Enter')
  }
}
