import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The app as a person speaks of it: acts on one window, found by role and name (in Japanese). */
export class Shelf {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Pastes a report into the welcome page's first door, looks at the preview, and saves it. */
  async importReport(text: string): Promise<void> {
    await this.page.getByRole('button', { name: /^レポートを貼り付ける/ }).click()
    await this.page.getByRole('textbox', { name: 'レポートの本文' }).fill(text)
    await this.page.getByRole('button', { name: '読み取る' }).click()
    await this.page.getByRole('button', { name: /^トーク \d+ 件を保存$/ }).click()
    await expect(this.timetable()).toBeVisible()
  }

  timetable(): Locator {
    return this.page.getByRole('grid', { name: /のトークの順$/ })
  }

  /** Opens a talk from the timetable of the event that is shown. */
  async openFromTimetable(title: string): Promise<void> {
    await this.timetable().getByRole('button', { name: title, exact: true }).click()
    await expect(this.note(title)).toBeVisible()
  }

  note(title: string): Locator {
    return this.page.getByRole('textbox', { name: `「${title}」のメモ` })
  }

  tag(path: string): Locator {
    return this.page.getByRole('main').getByText(path, { exact: true })
  }

  async addTag(path: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'タグを追加' }).fill(path)
    await this.page.keyboard.press('Enter')
    await expect(this.tag(path)).toBeVisible()
  }

  /** Writes at the end of the note that is open: a mark, then a line of text. */
  async writeMark(title: string, mark: string, line: string): Promise<void> {
    await this.note(title).focus()
    await this.page.keyboard.press('ControlOrMeta+End')
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await this.page.keyboard.insertText(mark)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.insertText(line)
  }

  async search(query: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+f')
    await this.page.getByRole('searchbox', { name: 'メモ、トーク、登壇者を検索' }).fill(query)
  }

  hits(): Locator {
    return this.page.getByRole('listbox', { name: '見つかったもの' }).getByRole('option')
  }

  /** Opens anything by its name, by keyboard alone. */
  async openByName(name: string): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'サイドバー' })).toBeVisible()
    await this.page.keyboard.press('ControlOrMeta+k')
    const palette = this.page.getByRole('dialog', { name: '何でも開く' })
    await palette.getByRole('combobox').fill(name)
    await expect(palette.getByRole('option').first()).toContainText(name)
    await this.page.keyboard.press('Enter')
    await expect(palette).toBeHidden()
  }

  /** Puts the talk that is open into a reading list of that name, which is made where there is none. */
  async addToList(list: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+l')
    const chooser = this.page.getByRole('dialog', { name: 'リーディングリストに追加' })
    await chooser.getByRole('combobox').fill(list)
    await expect(chooser.getByRole('option').first()).toContainText(list)
    await this.page.keyboard.press('Enter')
    await expect(chooser).toBeHidden()
  }

  why(title: string): Locator {
    return this.page.getByRole('textbox', { name: `「${title}」を読む理由` })
  }
}
