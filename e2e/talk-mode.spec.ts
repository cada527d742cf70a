import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from './host.ts'
import { Talk, talkPage } from './talk.ts'
import { evening, tonight } from './tonight.ts'

test.describe('an evening of eight talks', () => {
  test.use({ library: tonight() })

  test('is written down with its marks and times, through a power cut', async ({ app }) => {
    test.setTimeout(180_000)
    let talk = new Talk(app.page)
    await talk.begin()

    await test.step('the first talk is on the screen, and its clock starts with the first word', async () => {
      await talk.isOn(evening[0].title)
      await expect(talk.clock()).toHaveText('00:00')
      await talk.page.getByRole('button', { name: '資料を開く: speakerdeck.com' }).click()
      expect(await app.openedLinks()).toEqual(['https://speakerdeck.com/example/slo-review'])
      await talk.note(evening[0].title).focus()
      await talk.write('SLI/SLO の導入で苦労した点')
      await expect(talk.clock()).toHaveText(/^00:0[1-9]$/)
    })

    await test.step('a mark has the time of the talk; keys correct it', async () => {
      for (let times = 0; times < 3; times += 1) await talk.press('ControlOrMeta+Shift+m')
      await expect(talk.clock()).toHaveText(/^03:\d\d$/)
      await talk.press('ControlOrMeta+Enter')
      await talk.write('コミュニティに頼ろう')
      await expect(talk.lines(evening[0].title).last()).toHaveText(
        /^- \[0[23]:\d\d\] ★ コミュニティに頼ろう$/,
      )
      const before = await talk.lines(evening[0].title).last().textContent()
      await talk.press('ControlOrMeta+Shift+b')
      await expect(talk.lines(evening[0].title).last()).not.toHaveText(before ?? '')
    })

    for (const { title } of evening.slice(1)) {
      await talk.press('ControlOrMeta+Shift+j')
      await talk.isOn(title)
      await talk.write('？')
      await talk.write(' ')
      await talk.write(`${title.slice(0, 4)}の続き`)
      await talk.press('ControlOrMeta+5')
      await talk.write('スライド')
      await expect(talk.clock()).toHaveText(/^00:0\d$/)
      if (title !== evening[3].title) continue

      await test.step('the power goes a second after the last key; note and clock are as they were', async () => {
        await expect(talk.saved()).toBeVisible()
        await app.kill()
        await wait(1500)
        await app.relaunch()
        talk = new Talk(app.page)
        await talk.begin()
        await talk.isOn(title)
        await expect(talk.clock()).toHaveText(/^00:(?:0[2-9]|[1-5]\d)$/)
        await expect(talk.lines(title)).toHaveText([
          /^- \[00:00\] ？ 組織を創の続き$/,
          /^- \[00:0\d\] ◎ スライド$/,
        ])
      })
    }

    await test.step('after the last talk the same key leads to the review', async () => {
      await talk.press('ControlOrMeta+Shift+j')
      await expect(talk.page.getByRole('heading', { name: '今夜のふりかえり' })).toBeVisible()
    })

    await test.step('eight notes are in the library, each with its marks', async () => {
      const first = await talkPage(talk.page, evening[0].title)
      expect(first?.talk.note).toMatch(
        /^SLI\/SLO の導入で苦労した点\n- \[0[23]:\d\d\] ★ コミュニティに頼ろう$/,
      )
      expect(first?.talk.status).toBe('attended')
      for (const { title } of evening.slice(1)) {
        const page = await talkPage(talk.page, title)
        expect(
          page?.marks.map(({ kind }) => kind),
          title,
        ).toEqual(['question', 'photo'])
        expect(
          page?.marks.every(({ elapsedSeconds }) => elapsedSeconds !== null),
          title,
        ).toBe(true)
      }
    })
  })

  test('undo reaches back across talks and autosaves', async ({ page }) => {
    const talk = new Talk(page)
    const [first, second] = [evening[0].title, evening[1].title]
    await talk.begin()
    await talk.isOn(first)
    await talk.write('一つめ')
    await expect(talk.saved()).toBeVisible()
    await talk.press('Enter')
    await talk.write('二つめ')
    await talk.press('ControlOrMeta+Shift+j')
    await talk.isOn(second)
    await talk.write('別のトーク')
    await talk.press('ControlOrMeta+Shift+k')
    await talk.isOn(first)
    await expect(talk.lines(first)).toHaveText(['一つめ', '二つめ'])
    await talk.press('ControlOrMeta+z')
    await expect(talk.lines(first)).toHaveText(['一つめ'])
    await talk.press('ControlOrMeta+y')
    await expect(talk.lines(first)).toHaveText(['一つめ', '二つめ'])
    await talk.press('ControlOrMeta+Shift+j')
    await talk.press('ControlOrMeta+z')
    await expect(talk.lines(second)).toHaveText([''])
  })

  test('two windows have one clock', async ({ app, page }) => {
    const talk = new Talk(page)
    await talk.begin()
    await talk.isOn(evening[0].title)
    await talk.press('ControlOrMeta+Shift+s')
    const other = new Talk(await app.newWindow(() => app.chooseMenu('ファイル', '新規ウインドウ')))
    await other.begin()
    await other.isOn(evening[0].title)
    await expect(other.clock()).toHaveText(/^00:\d\d$/)
    await other.press('ControlOrMeta+Shift+m')
    await expect(talk.clock()).toHaveText(/^01:\d\d$/)
    await other.press('ControlOrMeta+Shift+s')
    await expect(talk.page.getByText('止まっています')).toBeVisible()
  })

  test('the review is filled in by keyboard alone', async ({ page }) => {
    const talk = new Talk(page)
    const { title } = evening[0]
    await talk.begin()
    await talk.isOn(title)
    await talk.write('SLO とエラーバジェットの話')
    await talk.press('Escape')
    await talk.press('ControlOrMeta+Shift+r')
    await expect(page.getByRole('textbox', { name: `「${title}」の感想` })).toBeFocused()
    await talk.write('導入の前に聞けてよかった')
    await talk.press('Shift+Tab')
    const stars = page.getByRole('toolbar', { name: '星' }).first().getByRole('button')
    await expect(stars.last()).toBeFocused()
    await talk.press('ArrowLeft')
    await talk.press('Space')
    for (let field = 0; field < 3; field += 1) await talk.press('Tab')
    await expect(page.getByRole('button', { name: 'タグ culture/slo をつける' })).toBeFocused()
    await talk.press('Space')
    await expect(page.getByRole('img', { name: '記入済み' })).toBeVisible()
    const { talk: kept, tags } = (await talkPage(page, title)) ?? {}
    expect(kept?.note).toBe('SLO とエラーバジェットの話\n\n## 感想\n\n導入の前に聞けてよかった\n')
    expect(kept?.stars).toBe(4)
    expect(tags?.map(({ path }) => path)).toEqual(['culture/slo'])
  })
})

test.describe('by the programme', () => {
  // It began twenty minutes ago: the second talk runs.
  const startsAt = new Date(Date.now() - 20 * 60_000).toISOString()
  test.use({ library: tonight({ event: { startsAt } }) })

  test('the talk of this minute opens; still talking moves the rest, and undo moves it back', async ({
    page,
  }) => {
    const talk = new Talk(page)
    await talk.begin()
    await talk.isOn(evening[1].title)
    const next = page.getByRole('button', { name: evening[2].title })
    const planned = await next.getByRole('time').textContent()
    await talk.press('ControlOrMeta+Shift+t')
    await expect(page.getByText('このあとの予定を 5 分遅らせました')).toBeVisible()
    await expect(next.getByRole('time')).not.toHaveText(planned ?? '')
    await page.getByRole('status').getByRole('button', { name: '取り消す' }).click()
    await expect(next.getByRole('time')).toHaveText(planned ?? '')
    // The button is gone with its message; who writes on loses no letter.
    await expect(page.getByRole('status').getByRole('button', { name: '取り消す' })).toBeHidden()
    for (const letter of ['S', 'L', 'O']) await talk.press(letter)
    await expect(talk.lines(evening[1].title)).toHaveText(['SLO'])
  })
})

test.describe('an evening that has begun', () => {
  test.use({ library: tonight() })

  test('after its clock, a button or the slides, the next letter is in the note', async ({ app }) => {
    const talk = new Talk(app.page)
    const [{ title }] = evening
    await talk.begin()
    await talk.isOn(title)
    const clock = talk.page.getByRole('button', { name: /^経過時間/ })

    await clock.press('Enter')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await talk.press(key)
    await expect(talk.clock()).toHaveText(/^03:\d\d$/)
    await expect(talk.note(title)).toBeFocused()
    await talk.press('a')
    await clock.press('Enter')
    await expect(talk.page.getByRole('menu')).toBeVisible()
    await talk.press('Escape')
    await expect(talk.note(title)).toBeFocused()
    await talk.press('b')
    await talk.page.getByRole('button', { name: /^印の時刻を 10 秒戻す/ }).click()
    await expect(talk.note(title)).toBeFocused()
    await talk.press('c')
    await talk.page.getByRole('button', { name: '資料を開く: speakerdeck.com' }).click()
    await expect(talk.note(title)).toBeFocused()
    await talk.press('d')
    await expect(talk.lines(title)).toHaveText(['abcd'])
  })
})

test('with nothing planned, one key and Enter make a talk to write in', async ({ page }) => {
  const talk = new Talk(page)
  await talk.begin()
  await expect(page.getByRole('button', { name: 'トークを作って書き始める' })).toBeFocused()
  await talk.press('Enter')
  await talk.isOn('無題のトーク')
  await talk.write('飛び入りの LT')
  await expect(talk.saved()).toBeVisible()
  await talk.press('Escape')
  await expect(page.getByRole('textbox', { name: '「無題のトーク」のメモ' })).toContainText('飛び入りの LT')
})
