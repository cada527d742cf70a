import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { CompositionScript } from './composition.ts'
import { runComposition } from './composition.ts'
import { demo, demoLibrary } from './demo-library.ts'
import { expect, test } from './host.ts'

test.use({ library: demoLibrary })
test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('navigation', { name: 'サイドバー' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(field(page)).toBeFocused()
})

const field = (page: Page) => page.getByRole('searchbox', { name: 'メモ、トーク、登壇者を検索' })
const hits = (page: Page) => page.getByRole('listbox', { name: '見つかったもの' }).getByRole('option')
const facets = (page: Page) => page.getByRole('region', { name: '絞り込み' })
const places = (page: Page) => page.getByRole('main').locator('.note-found')
const current = (page: Page) => page.getByRole('main').locator('.note-found-current')
const saved = (page: Page, name: string) =>
  page.getByRole('list', { name: '保存した検索' }).getByRole('button', { name, exact: true })

test('信頼性 is composed, narrowed, opened, walked through, kept and put into a list, by keyboard alone', async ({
  page,
}) => {
  await test.step('hits come while the word is still being composed', async () => {
    const held = await compose(page, {
      name: '信頼性',
      holds: '信頼性',
      async play(ime) {
        await ime.compose('し', 'しん', 'しんらい', '信頼')
        await expect(hits(page).first()).toBeVisible()
        await ime.commit('信頼')
        await ime.compose('せ', 'せい', '性')
        await ime.commit('性')
      },
    })
    expect(held).toBe('信頼性')
    await expect(hits(page).first().locator('mark').first()).toHaveText('信頼性')
    await expect(hits(page)).toHaveCount(2)
  })

  await test.step('a facet narrows, and its chip takes it out again', async () => {
    await press(page, 'Enter', facets(page).getByRole('button', { name: /^culture\/slo/ }))
    await expect(field(page)).toHaveValue('信頼性 tag:culture/slo')
    await expect(hits(page)).toHaveCount(1)
    await expect(facets(page).getByRole('button', { name: /^culture\/slo/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await press(page, 'Enter', page.getByRole('button', { name: '「tag:culture/slo」を検索から外す' }))
    await expect(field(page)).toHaveValue('信頼性')
    await expect(hits(page)).toHaveCount(2)
  })

  await test.step('Enter opens the first hit, whose note shows where it was hit', async () => {
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: `「${demo.talk}」のメモ` })).toBeVisible()
    await expect(places(page)).toHaveText(['信頼性'])
    await expect(current(page)).toBeInViewport()
  })

  await test.step('a key goes on to the next hit, and back', async () => {
    await page.keyboard.press('ControlOrMeta+g')
    await expect(page.getByRole('textbox', { name: 'リストの名前' })).toHaveValue(demo.list)
    await page.keyboard.press('ControlOrMeta+Shift+g')
    await expect(page.getByRole('textbox', { name: `「${demo.talk}」のメモ` })).toBeVisible()
  })

  await test.step('the search is kept in the sidebar, under a name of one’s own', async () => {
    await page.keyboard.press('ControlOrMeta+d')
    await expect(saved(page, '信頼性')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.press('Escape')
    await press(page, 'F2', saved(page, '信頼性'))
    await page.keyboard.insertText('会話の夜')
    await page.keyboard.press('Enter')
    await press(page, 'Enter', saved(page, '会話の夜'))
    await expect(field(page)).toHaveValue('信頼性')
  })

  await test.step('all talks that were found go into a new list', async () => {
    await press(page, 'Enter', page.getByRole('button', { name: '検索結果の操作' }))
    const entry = page.getByRole('menuitem', { name: '見つかったトークをすべてリストに追加…' })
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(entry).toBeFocused()
    await page.keyboard.press('Enter')
    const chooser = page.getByRole('dialog', { name: 'リーディングリストに追加' })
    await expect(chooser.getByRole('combobox')).toBeFocused()
    await page.keyboard.insertText('信頼性を読む')
    await expect(chooser.getByRole('option').first()).toContainText('信頼性を読む')
    await page.keyboard.press('Enter')
    await expect(page.getByText('「信頼性を読む」に追加しました')).toBeVisible()
  })
})

test('keys go through every place of a note before they leave it', async ({ page }) => {
  await field(page).fill('アラート')
  await expect(hits(page).first()).toContainText(demo.noted)
  await page.keyboard.press('Enter')
  await expect(places(page).first()).toBeVisible()
  const count = await places(page).count()
  expect(count).toBeGreaterThan(1)
  const bar = page.getByRole('toolbar', { name: 'メモの中のヒット' })
  for (let place = 1; place <= count; place += 1) {
    await expect(bar).toContainText(`${place} / ${count}`)
    await expect(current(page)).toHaveText('アラート')
    if (place < count) await page.keyboard.press('ControlOrMeta+g')
  }
  await page.keyboard.press('ControlOrMeta+Shift+g')
  await expect(bar).toContainText(`${count - 1} / ${count}`)
})

test('places move with what is written, and a composition is left alone', async ({ page }) => {
  await field(page).fill('アラート')
  await page.keyboard.press('Enter')
  await expect(places(page).first()).toBeVisible()
  const note = page.getByRole('textbox', { name: `「${demo.noted}」のメモ` })
  const before = await places(page).count()
  await note.press('ControlOrMeta+Home')
  const session = await page.context().newCDPSession(page)
  for (const text of ['あ', 'あら', 'あらーと', 'アラート']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await expect(places(page)).toHaveText(Array.from({ length: before }, () => 'アラート'))
  await session.send('Input.insertText', { text: 'アラート' })
  await expect(note).toContainText('アラート鳴っても')
  // Stored meanwhile, the new one is a place, too.
  await expect(places(page)).toHaveText(Array.from({ length: before + 1 }, () => 'アラート'))
})

test('filters and their values are completed, but never while one composes', async ({ page }) => {
  const offered = page.getByRole('listbox', { name: '検索条件の候補' }).getByRole('option')
  await page.keyboard.type('spe')
  await expect(offered).toHaveText([/^speaker:/])
  await page.keyboard.press('ArrowRight')
  await expect(field(page)).toHaveValue('speaker:')
  await expect(offered.first()).toBeVisible()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'し', selectionStart: 1, selectionEnd: 1 })
  await expect(offered).toHaveCount(0)
  await session.send('Input.insertText', { text: '清' })
  await expect(offered).toHaveText([/^清水/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('speaker:清水 ')
  await expect(hits(page).first()).toContainText('ポストモーテム')
  await page.keyboard.type('is:at')
  await expect(offered).toHaveText([/^attended/])
  await page.keyboard.press('Escape')
  await expect(offered).toHaveCount(0)
  await expect(field(page)).toHaveValue('speaker:清水 is:at')
})

test('another word for the same is taken back and given back', async ({ page }) => {
  await field(page).fill('postmortem')
  const spelling = page.getByRole('button', { name: 'ポストモーテム', exact: true })
  await expect(spelling).toHaveAttribute('aria-pressed', 'true')
  const marked = hits(page).locator('mark').filter({ hasText: 'ポストモーテム' })
  await expect(marked).not.toHaveCount(0)
  await press(page, 'Enter', spelling)
  await expect(spelling).toHaveAttribute('aria-pressed', 'false')
  await expect(marked).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(marked).not.toHaveCount(0)
})

test('the query that led to a hit is offered again under the empty field', async ({ page }) => {
  await field(page).fill('信頼性は会話')
  await expect(hits(page).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('#page')).toBeFocused()
  await field(page).fill('typed on the way')
  await page.keyboard.press('Escape')
  const recent = page.getByRole('listbox', { name: '最近の検索' }).getByRole('option')
  await expect(recent).toHaveText(['信頼性は会話'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('信頼性は会話')
})

test('a hit tells why it is where it is', async ({ page }) => {
  await field(page).fill('信頼性')
  await expect(hits(page).first()).toBeVisible()
  await page.getByRole('listbox', { name: '見つかったもの' }).focus()
  await page.keyboard.press('ContextMenu')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const why = page.getByRole('dialog', { name: /^なぜここに：/ })
  await expect(why).toContainText('2 件のうち 1 番目です。')
  await expect(why.getByRole('row', { name: /^メモ 信頼性 \d+ 1$/ })).toBeVisible()
  await expectNobodyShutOut(page)
})

test('all lines of a note that were hit are shown on demand, and lead to their places', async ({ page }) => {
  await field(page).fill('アラート')
  await expect(hits(page).first()).toContainText(demo.noted)
  await page.getByRole('listbox', { name: '見つかったもの' }).focus()
  await page.keyboard.press('Space')
  const dialog = page.getByRole('dialog', { name: `見つかった箇所：${demo.noted}` })
  const lines = dialog.getByRole('listitem')
  await expect(lines.first().locator('mark').first()).toHaveText('アラート')
  const count = await lines.count()
  expect(count).toBeGreaterThan(1)
  const place = await lines
    .last()
    .evaluate((line) => line.parentElement?.querySelectorAll('mark').length ?? 0)
    .then(async (all) => all - (await lines.last().locator('mark').count()) + 1)
  await expectNobodyShutOut(page)
  await press(page, 'Enter', lines.last().getByRole('button'))
  await expect(page.getByRole('toolbar', { name: 'メモの中のヒット' })).toContainText(`${place} / `)
  await expect(current(page)).toBeInViewport()
})

test('a new search shows nothing of the one before it', async ({ page }) => {
  await field(page).fill('信頼性')
  await expect(hits(page)).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(hits(page)).toHaveCount(0)
  await field(page).fill('ゑゑゑゑ')
  await expect(page.getByText('「ゑゑゑゑ」は見つかりませんでした。')).toBeVisible()
  await expect(hits(page)).toHaveCount(0)
})

test('the palette finds commands and settings by the words of either language, the usual one first', async ({
  page,
}) => {
  const palette = page.getByRole('dialog', { name: '何でも開く' })
  const offered = palette.getByRole('option')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('dark mode')
  await expect(offered.first()).toContainText('テーマ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '設定', level: 1 })).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: 'テーマ' }).locator(':focus')).toHaveCount(1)

  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('show t')
  await expect(offered.first()).toContainText('今日を表示')
  await palette.getByRole('option', { name: /^タグを表示/ }).click()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('show t')
  await expect(offered.first()).toContainText('タグを表示')
  await expectNobodyShutOut(page)
})

test('all that was found is exported in one step', async ({ app, page }) => {
  await field(page).fill('信頼性')
  await expect(hits(page)).toHaveCount(2)
  const file = join(app.userDataDir, 'found.md')
  await app.answerDialog(file)
  await press(page, 'Enter', page.getByRole('button', { name: '検索結果の操作' }))
  await page.getByRole('menuitem', { name: '見つかったものを Markdown で書き出す…' }).press('Enter')
  await expect(page.getByText(new RegExp(`件を ${file} に書き出しました`))).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('信頼性は会話です')
})

test('a talk names talks about the same, and what they share', async ({ page }) => {
  await field(page).fill('信頼性')
  await page.keyboard.press('Enter')
  const related = page.getByRole('region', { name: '関連するトーク' })
  await expect(related.getByRole('listitem').first()).toContainText('culture/slo')
  await related.getByRole('button').first().press('Enter')
  await expect(
    page.getByRole('textbox', { name: '「「SLO Review」今やるならこうする」のメモ' }),
  ).toBeVisible()
})

test('an own idea of the glossary widens the next search; a built-in one can be switched off', async ({
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+,')
  const glossary = page.getByRole('region', { name: '用語集' })
  await glossary.getByRole('textbox', { name: /^同じ意味の言葉/ }).fill('会話の夜、信頼性')
  await page.keyboard.press('Enter')
  const ideas = glossary.getByRole('option')
  await expect(ideas.first()).toContainText('会話の夜 · 信頼性')
  await glossary.getByRole('searchbox').fill('postmortem')
  await expect(ideas.first()).toContainText('ポストモーテム')
  await press(page, 'Enter', glossary.getByRole('button', { name: '「ポストモーテム」をオフにする' }))
  await expect(ideas.first()).toContainText('オフ')
  await expectNobodyShutOut(page)

  await page.keyboard.press('ControlOrMeta+f')
  await field(page).fill('会話の夜')
  await expect(hits(page).first()).toContainText(demo.talk)
  await field(page).fill('postmortem')
  await expect(page.getByRole('button', { name: 'ポストモーテム', exact: true })).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`the search shuts nobody out, in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await field(page).fill('postmortem tag:culture')
    await expect(facets(page).getByRole('button').first()).toBeVisible()
    await expect(hits(page).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(places(page).first()).toBeVisible()
    await expectNobodyShutOut(page)
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.press('End')
    await page.keyboard.type(' has:')
    await expect(page.getByRole('listbox', { name: '検索条件の候補' })).toBeVisible()
    await expectNobodyShutOut(page)
  })
}

function compose(page: Page, script: CompositionScript): Promise<string> {
  return runComposition(page, field(page), script, { elsewhere: page.getByRole('main') })
}

/** Presses a key on a control that is come to by Tab and arrows alone. */
async function press(page: Page, key: string, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  const isThere = () => control.evaluate((element) => element === document.activeElement)
  const isInItsToolbar = () =>
    control.evaluate(
      (element) => element.closest('[role=toolbar]')?.contains(document.activeElement) === true,
    )
  for (let presses = 0; !(await isThere()); presses += 1) {
    if (presses > 60) throw new Error(`no key comes to ${control}`)
    await page.keyboard.press((await isInItsToolbar()) ? 'ArrowRight' : 'Tab')
  }
  await page.keyboard.press(key)
}

/** Legacy mode: Electron opens no page on request, which axe would otherwise want for its frames. */
async function expectNobodyShutOut(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
}
