import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

// The longest way that anybody should have to go: through every control of a full page.
const longestWay = 80

/** Hands that are on the keyboard and nowhere else. At every stop it must be seen where they are. */
export class Hands {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  /** Writes where the keyboard is. */
  async write(text: string): Promise<void> {
    await this.seePlace()
    await this.#page.keyboard.insertText(text)
  }

  /** Goes with Tab (or Shift+Tab) to this control; fails where Tab does not lead to it. */
  async goTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(control).toBeVisible()
    for (let stop = 0; stop < longestWay; stop += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return
      await this.#page.keyboard.press(key)
      await this.seePlace()
    }
    throw new Error(`${key} does not lead to ${control}`)
  }

  /** Fails where nobody could see which control has the keyboard. */
  async seePlace(): Promise<void> {
    await expect.poll(() => this.#page.evaluate(placeOfFocus)).toEqual({ isShown: true })
  }
}

/** Whether the control with the keyboard shows it: by a ring, a text by its caret, a list by its row, a menu by colour. */
function placeOfFocus(): { readonly isShown: boolean; readonly control?: string } {
  const control = document.activeElement
  if (!control || control === document.body) return { isShown: false, control: 'none' }
  const row = document.getElementById(control.getAttribute('aria-activedescendant') ?? '')
  const isText = control.matches('textarea, input:not([type=checkbox], [type=radio]), [contenteditable=true]')
  const { width, height, bottom, right } = control.getBoundingClientRect()
  const isInSight = width > 0 && height > 0 && bottom > 0 && right > 0
  const isShown = isInSight && (isText || isRinged(control) || (row !== null && isRinged(row)))
  return isShown ? { isShown } : { isShown, control: control.outerHTML.slice(0, 200) }

  function isRinged(element: Element): boolean {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(element)
    const isLit = element.matches('[role=menuitem], [role=option]') && backgroundColor !== 'rgba(0, 0, 0, 0)'
    return (
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow.includes('inset') || isLit
    )
  }
}
