import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Talk mode as a person speaks of it: keys, the note, the clock. */
export class Talk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From anywhere: one key. */
  async begin(): Promise<void> {
    await expect(this.page.getByRole('main')).toBeVisible()
    await this.page.keyboard.press('ControlOrMeta+Shift+n')
  }

  async isOn(title: string): Promise<void> {
    await expect(this.note(title)).toBeFocused()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title)
  }

  note(title: string): Locator {
    return this.page.getByRole('textbox', { name: `「${title}」のメモ` })
  }

  lines(title: string): Locator {
    return this.note(title).locator('.cm-line')
  }

  clock(): Locator {
    return this.page.getByRole('button', { name: '経過時間' }).locator('time')
  }

  saved(): Locator {
    return this.page.getByText('保存済み')
  }

  press = (key: string) => this.page.keyboard.press(key)
  write = (text: string) => this.page.keyboard.insertText(text)
}

/** A talk with all that belongs to it, as the library holds it; `null` where there is none of this title. */
export const talkPage = (page: Page, title: string) =>
  page.evaluate(async (typed) => {
    const found = await window.talkshelf.call('names.find', { typed, kinds: ['talk'], limit: 1 })
    if (!found.ok || !found.value[0]) return null
    const talk = await window.talkshelf.call('talks.get', found.value[0].id)
    return talk.ok ? talk.value : null
  }, title)
