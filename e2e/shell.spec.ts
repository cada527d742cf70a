import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './host.ts'

const status = () => window.talkshelf.call('library.status', null)

test('a window opens on the library, which can be written', async ({ app, page }) => {
  expect(await page.evaluate(status)).toMatchObject({
    ok: true,
    value: { folder: app.libraryDir, access: 'write', openElsewhere: false },
  })
})

test('a page runs no script but what we ship', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective))
    })
    const script = document.createElement('script')
    script.append('document.body.dataset.ran = "yes"')
    document.body.append(script)
    return violation
  })
  expect(refused).toMatch(/script|trusted-types/)
  expect(await page.locator('body').getAttribute('data-ran')).toBeNull()
  expect(await page.evaluate(() => fetch('https://example.com/').then(String, () => 'refused'))).toBe(
    'refused',
  )
})

test('a page opens no window', async ({ app, page }) => {
  const before = app.windows().length
  await page.evaluate(() => {
    window.open('https://example.com/')
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank',
    })
    document.body.append(link)
    link.click()
  })
  // Something that the page can only do after what it was refused.
  await page.evaluate(status)
  await expect.poll(() => app.windows().length).toBe(before)
  expect(await app.openedLinks()).toEqual([])
})

test('a page goes nowhere', async ({ page }) => {
  const { pathname } = new URL(page.url())
  for (const address of ['https://example.com/', '/elsewhere.html', 'file:///etc/hostname']) {
    await page.evaluate((to) => {
      location.href = to
    }, address)
    await page.evaluate(status)
    expect(new URL(page.url()).pathname).toBe(pathname)
  }
})

test('a page that is loaded anew is at work again', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = 'somewhere'
  })
  await page.reload()
  expect(await page.evaluate(status)).toMatchObject({ ok: true })
})

test('a page is granted no permission', async ({ page }) => {
  const answers = await page.evaluate(() =>
    Promise.all([
      Notification.requestPermission(),
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : code),
        ),
      ),
      navigator.clipboard.readText().catch(() => 'denied'),
    ]),
  )
  expect(answers).toEqual(['denied', 'denied', 'denied'])
})

test('a page from elsewhere is refused by main, whatever it has got hold of', async ({ page }) => {
  // A window that is still loading its own page would go on to that.
  await expect(page.getByRole('navigation', { name: 'サイドバー' })).toBeVisible()
  await page.goto('data:text/html,<title>elsewhere</title>')
  await expect(page).toHaveTitle('elsewhere')
  const answer = page.evaluate(
    () => window.talkshelf?.call('library.status', null).catch(String) ?? 'no door',
  )
  expect(await answer).toMatch(/is refused|no door/)
})

test('a call that the contract does not have, or that does not fit it, is refused', async ({ page }) => {
  const unknown = page.evaluate(() => Reflect.apply(window.talkshelf.call, null, ['library.erase', null]))
  await expect(unknown).rejects.toThrow('There is no call "library.erase"')
  const unfit = await page.evaluate(() =>
    Reflect.apply(window.talkshelf.call, null, ['settings.set', { name: 1 }]),
  )
  expect(unfit).toMatchObject({ ok: false, failure: { code: 'bad input', where: 'name' } })
})

test('a second window sees what was changed in the first', async ({ app, page }) => {
  const second = await app.newWindow(() => app.chooseMenu('ファイル', '新規ウインドウ'))
  expect(app.windows()).toHaveLength(2)
  await second.waitForLoadState()
  const announced = second.evaluate(
    () => new Promise((resolve) => window.talkshelf.onChanged((changes) => resolve(changes))),
  )
  await expect.poll(() => second.evaluate(status)).toMatchObject({ ok: true })
  await page.evaluate(() =>
    window.talkshelf.call('settings.set', { name: 'colour of the shelf', value: 'oak' }),
  )
  expect(await announced).toEqual([{ kind: 'setting', ids: ['colour of the shelf'] }])
  const settings = await second.evaluate(() => window.talkshelf.call('settings.get', null))
  expect(settings).toMatchObject({ ok: true, value: { 'colour of the shelf': 'oak' } })
})

test('closing one of two windows leaves the other at work', async ({ app, page }) => {
  const second = await app.newWindow(() => app.chooseMenu('ファイル', '新規ウインドウ'))
  await second.close()
  expect(app.windows()).toEqual([page])
  expect(await page.evaluate(status)).toMatchObject({ ok: true })
})

test('starting it a second time shows the first, and ends', async ({ app, page }) => {
  expect(await app.launchSecond()).toBe(0)
  expect(app.windows()).toEqual([page])
  expect(await page.evaluate(status)).toMatchObject({ ok: true, value: { access: 'write' } })
})

test('on quit each window is asked to save, then the library is closed', async ({ app, page }) => {
  const heard: string[] = []
  await page.exposeFunction('hear', (command: string) => heard.push(command))
  await page.evaluate(() => {
    window.talkshelf.onCommand((command) => Reflect.get(window, 'hear')(command))
  })
  await page.evaluate(() =>
    window.talkshelf.call('settings.set', { name: 'colour of the shelf', value: 'oak' }),
  )
  expect(await app.quit()).toBe(0)
  expect(heard).toEqual(['flush'])
  // SQLite removes its log only when the last connection closes in order.
  expect(readdirSync(app.libraryDir).filter((name) => name.endsWith('-wal'))).toEqual([])
})

test('it starts again after it was killed', async ({ app }) => {
  await app.kill()
  await app.relaunch()
  expect(await app.page.evaluate(status)).toMatchObject({ ok: true, value: { access: 'write' } })
})

test('the window has the size that it had when it was closed', async ({ app }) => {
  const size = () => app.page.evaluate(() => [outerWidth, outerHeight])
  await app.resizeWindow(900, 600)
  await expect.poll(size).toEqual([900, 600])
  await app.relaunch()
  await expect.poll(size).toEqual([900, 600])
})

test('only links to the web and to mail leave the app', async ({ app, page }) => {
  const open = (url: string) =>
    page.evaluate((to) => window.talkshelf.call('shell.openExternal', { url: to }), url)
  expect(await open('https://yuru-sre.connpass.com/')).toEqual({ ok: true, value: null })
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'ms-settings:', 'connpass']) {
    expect(await open(url)).toEqual({ ok: false, failure: { code: 'link refused', url } })
  }
  expect(await app.openedLinks()).toEqual(['https://yuru-sre.connpass.com/'])
})

test('files are chosen in the dialog of the system, or none', async ({ app, page }) => {
  const choose = () => page.evaluate(() => window.talkshelf.call('dialog.open', 'files'))
  const path = join(app.userDataDir, 'report.txt')
  await app.answerDialog(path)
  expect(await choose()).toEqual({ ok: true, value: [path] })
  await app.answerDialog(null)
  expect(await choose()).toEqual({ ok: true, value: [] })
})
