import { expect, test, vi } from 'vitest'
import type { MenuEntry } from './api.ts'
import { Command } from './contract.ts'
import { menuTemplate } from './menu.ts'
import { menuWords } from './menu-words.ts'

const entriesOf = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.flatMap((entry) => [entry, ...entriesOf(entry.submenu ?? [])])

function aMenu(locale: string, platform: NodeJS.Platform) {
  const acts = { command: vi.fn(), newWindow: vi.fn(), quickNote: vi.fn(), theme: vi.fn() }
  return { acts, entries: entriesOf(menuTemplate(menuWords(locale), platform, acts)) }
}

test.each(['linux', 'win32', 'darwin'] as const)(
  'every command of a window is in the menu on %s',
  (platform) => {
    const { acts, entries } = aMenu('ja-JP', platform)
    for (const { click } of entries) click?.()
    const asked = acts.command.mock.calls.flat()
    // What main asks by itself.
    const ofMain: readonly string[] = ['flush', 'open link']
    expect(asked.toSorted()).toEqual(
      Command.options.filter((command) => !ofMain.includes(command)).toSorted(),
    )
  },
)

test.each(['linux', 'darwin'] as const)('no two entries have the same key on %s', (platform) => {
  const keys = aMenu('en', platform).entries.flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('a key that the window hears is shown, and not heard twice', () => {
  const { entries } = aMenu('en', 'linux')
  expect(
    entries.filter(({ accelerator, registerAccelerator }) => accelerator && registerAccelerator !== false),
  ).toEqual([])
})

test('the menu speaks Japanese on a Japanese system, and English on any other', () => {
  const labels = (locale: string) => aMenu(locale, 'linux').entries.map(({ label }) => label)
  expect(labels('ja')).toContain('新しいイベント')
  expect(labels('ja-JP')).toContain('新しいイベント')
  expect(labels('jam')).toContain('New Event')
  expect(labels('de-DE')).toContain('New Event')
})

test('the theme is chosen in the menu', () => {
  const { acts, entries } = aMenu('en', 'linux')
  entries.find(({ label }) => label === 'Dark')?.click?.()
  expect(acts.theme).toHaveBeenCalledWith('dark')
})
