import type { CDPSession, Locator, Page } from '@playwright/test'

/**
 * Twelve things that people do with an input method for Japanese, played over the DevTools protocol as Chromium gets
 * them from a real one: the keys come with code 229, the text being composed beside them. Each works in any text field
 * of one line or more, and says what the field must hold afterwards.
 */
export interface CompositionScript {
  readonly name: string
  readonly play: (ime: InputMethod) => Promise<void>
  /** What an empty field holds afterwards. */
  readonly holds: string
}

/** Hands on a keyboard with an input method. */
export interface InputMethod {
  /** Types these texts one after the other into the composition: `し`, `しん`, `しんらい`, `信頼`. */
  compose(...texts: readonly string[]): Promise<void>
  /** Ends the composition with this text. */
  commit(text: string): Promise<void>
  /** Ends the composition with nothing. */
  cancel(): Promise<void>
  /** A key that the input method takes for itself while it composes. */
  takeKey(key: Key): Promise<void>
  /** Text that comes whole, without a composition: dictation, a paste from the emoji picker. */
  insert(text: string): Promise<void>
  /** One of the browser's own editing commands, as its key gives it. */
  edit(command: 'undo' | 'redo' | 'selectAll' | 'cut' | 'paste'): Promise<void>
  clickElsewhere(): Promise<void>
  /** Lets happen what happens by itself in the middle of a composition. */
  tick(): Promise<void>
  held(): Promise<string>
}

type Key = 'Enter' | 'Tab' | 'Escape' | 'Space' | 'BracketLeft' | 'KeyT' | 'Digit1' | 'Digit2'

export interface CompositionOptions {
  /** Something beside the field that can be clicked. */
  readonly elsewhere: Locator
  /** What is to happen in mid-composition: wait for an autosave, write from another window, render again. */
  readonly tick?: () => Promise<void>
  /** What is to happen once, in the middle of the first composition of any script. */
  readonly during?: () => Promise<void>
}

export const compositionScripts: readonly CompositionScript[] = [
  {
    name: 'romaji becomes kanji',
    holds: '信頼性',
    async play(ime) {
      await ime.compose('ｓ', 'し', 'しん', 'しんらい', '信頼')
      await ime.commit('信頼')
      await ime.compose('せ', 'せい', '性')
      await ime.commit('性')
    },
  },
  {
    name: 'brackets stay the ones that were typed',
    holds: '「会話」です「',
    async play(ime) {
      await ime.takeKey('BracketLeft')
      await ime.compose('「')
      await ime.commit('「')
      await ime.compose('か', 'かいわ', '会話')
      await ime.commit('会話')
      await ime.compose('」', '」で', '」です')
      await ime.commit('」です')
      // An input method set to commit signs at once sends them without a composition.
      await ime.insert('「')
    },
  },
  {
    name: 'Esc takes back the composition and nothing else',
    holds: '監視',
    async play(ime) {
      await ime.compose('か', 'かんし', '監視')
      await ime.commit('監視')
      await ime.compose('や', 'やめる')
      await ime.takeKey('Escape')
      await ime.cancel()
    },
  },
  {
    name: 'a click elsewhere keeps what was composed',
    holds: 'とちゅう',
    async play(ime) {
      await ime.compose('と', 'とち', 'とちゅう')
      await ime.clickElsewhere()
    },
  },
  {
    name: 'と is a letter and no command',
    holds: 'とと',
    async play(ime) {
      for (let times = 0; times < 2; times += 1) {
        await ime.takeKey('KeyT')
        await ime.compose('ｔ', 'と')
        await ime.commit('と')
      }
    },
  },
  {
    name: 'Enter commits and sends nothing',
    holds: '公開する',
    async play(ime) {
      await ime.compose('こ', 'こうかい', '公開')
      await ime.takeKey('Enter')
      await ime.commit('公開')
      await ime.compose('す', 'する')
      await ime.takeKey('Enter')
      await ime.commit('する')
    },
  },
  {
    name: 'Tab chooses a candidate and the focus stays',
    holds: '変更点',
    async play(ime) {
      await ime.compose('へ', 'へんこう')
      await ime.takeKey('Tab')
      await ime.compose('偏向')
      await ime.takeKey('Tab')
      await ime.compose('変更')
      await ime.commit('変更')
      await ime.compose('てん', '点')
      await ime.commit('点')
    },
  },
  {
    name: 'undo takes back whole words, and redo brings them again',
    holds: '運用監視',
    async play(ime) {
      await ime.compose('う', 'うんよう', '運用')
      await ime.commit('運用')
      await ime.compose('か', 'かんし', '監視')
      await ime.commit('監視')
      await ime.edit('undo')
      const undone = await ime.held()
      if (!['', '運用'].includes(undone)) throw new Error(`undo left ${JSON.stringify(undone)}`)
      await ime.edit('redo')
      if (undone === '' && (await ime.held()) === '運用') await ime.edit('redo')
    },
  },
  {
    name: 'a paste in mid-composition loses neither',
    holds: 'はりつSLO',
    async play(ime) {
      await ime.insert('SLO')
      await ime.edit('selectAll')
      await ime.edit('cut')
      await ime.compose('は', 'はり', 'はりつ')
      await ime.edit('paste')
    },
  },
  {
    name: 'what happens by itself does not disturb a composition',
    holds: '自動保存',
    async play(ime) {
      await ime.compose('じ', 'じどう')
      await ime.tick()
      await ime.compose('じどうほぞん', '自動保存')
      await ime.tick()
      await ime.commit('自動保存')
    },
  },
  {
    name: 'dictated text comes whole',
    holds: '信頼性は会話です。',
    async play(ime) {
      await ime.insert('信頼性は会話です。')
    },
  },
  {
    name: 'full-width digits stay text',
    holds: '１２分',
    async play(ime) {
      await ime.takeKey('Digit1')
      await ime.compose('１')
      await ime.takeKey('Digit2')
      await ime.compose('１２', '１２ふん', '１２分')
      await ime.commit('１２分')
    },
  },
]

/** All but the one in which text comes whole: what a guard of compositions is there for. */
export const composingScripts = compositionScripts.filter(({ name }) => !name.startsWith('dictated'))

/**
 * Plays one script in a text field: a textarea, an input, an editor. The field must be empty.
 *
 * @returns what the field holds afterwards, for `expect(…).toBe(script.holds)`
 * @throws when the focus left the field by itself, or a composition ended that nobody had ended
 */
export async function runComposition(
  page: Page,
  field: Locator,
  script: CompositionScript,
  options: CompositionOptions,
): Promise<string> {
  await field.focus()
  const session = await page.context().newCDPSession(page)
  try {
    await script.play(inputMethod(page, session, field, options))
    return await heldBy(field)
  } finally {
    // A page that is gone has taken its session along; its reason must not be hidden by that.
    await session.detach().catch(() => {})
  }
}

/** What stands in the field; nothing in one that leaving it has closed. */
const heldBy = (field: Locator) =>
  field.evaluateAll(([element]) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value
    // An editor's lines are blocks, and an empty one holds a <br>, whose own line break is none of the text.
    const lines = element?.querySelectorAll('.cm-line') ?? []
    return [...lines].map((line) => line.textContent).join('\n')
  })

function inputMethod(
  page: Page,
  session: CDPSession,
  field: Locator,
  { elsewhere, tick, during }: CompositionOptions,
): InputMethod {
  let composed = ''
  let hasHappened = false

  async function press(code: string, key: string) {
    const common = { code, key, windowsVirtualKeyCode: 229 }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common })
  }

  async function set(text: string) {
    composed = text
    const end = text.length
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
    await settled(page)
  }

  async function mustBeComposing(act: string) {
    const held = await heldBy(field)
    const isFocused = await field.evaluateAll(
      ([element]) => element?.contains(document.activeElement) === true,
    )
    if (!isFocused) throw new Error(`${act}: the focus left the field in the middle of ${composed}`)
    if (!held.includes(composed)) {
      throw new Error(
        `${act}: ${JSON.stringify(held)} has lost ${JSON.stringify(composed)}, which is being composed`,
      )
    }
  }

  return {
    async compose(...texts) {
      for (const text of texts) {
        await press('KeyA', 'Process')
        await set(text)
        await mustBeComposing(`composing ${text}`)
        if (hasHappened || !during) continue
        hasHappened = true
        await during()
        await mustBeComposing(`after what happened in the middle of ${text}`)
      }
    },
    async commit(text) {
      await session.send('Input.insertText', { text })
      composed = ''
      await settled(page)
    },
    async cancel() {
      await set('')
    },
    async takeKey(key) {
      // Windows and Linux call the key `Process`; macOS gives its name. A handler must stand both.
      await press(key, 'Process')
      await press(key, names[key])
      await settled(page)
      await mustBeComposing(`pressing ${key}`)
    },
    async insert(text) {
      await session.send('Input.insertText', { text })
      await settled(page)
    },
    async edit(command) {
      const key = { undo: 'z', redo: 'y', selectAll: 'a', cut: 'x', paste: 'v' }[command]
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: `Key${key.toUpperCase()}`,
        windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
        modifiers: 2,
        commands: [command],
      })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: `Key${key.toUpperCase()}` })
      await settled(page)
    },
    async clickElsewhere() {
      await elsewhere.click()
      await settled(page)
    },
    async tick() {
      await tick?.()
      await mustBeComposing('in mid-composition')
    },
    held: () => heldBy(field),
  }
}

const names: Readonly<Record<Key, string>> = {
  Enter: 'Enter',
  Tab: 'Tab',
  Escape: 'Escape',
  Space: ' ',
  BracketLeft: '「',
  KeyT: 't',
  Digit1: '1',
  Digit2: '2',
}

/** Two frames: an editor reads back what the browser wrote in the first one, and draws in the second. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }),
  )
