import { expect, test, vi } from 'vitest'

const taken = new Set<string>()
const globalShortcut = {
  register: vi.fn((keys: string) => !taken.has(keys)),
  unregister: vi.fn(),
}
vi.mock('./api.ts', () => ({ globalShortcut }))
const { holdShortcut } = await import('./shortcuts.ts')

test('the keys that are set are held, and the ones before are let go', () => {
  expect(holdShortcut(undefined, () => {})).toBe('held')
  expect(globalShortcut.register).toHaveBeenLastCalledWith(
    'CommandOrControl+Shift+Space',
    expect.any(Function),
  )
  expect(holdShortcut('Mod+Alt+N', () => {})).toBe('held')
  expect(globalShortcut.unregister).toHaveBeenLastCalledWith('CommandOrControl+Shift+Space')
  const calls = globalShortcut.register.mock.calls.length
  expect(holdShortcut('Mod+Alt+N', () => {})).toBe('held')
  expect(globalShortcut.register.mock.calls.length).toBe(calls)

  expect(holdShortcut('off', () => {})).toBe('off')
  expect(globalShortcut.unregister).toHaveBeenLastCalledWith('CommandOrControl+Alt+N')
})

test('keys that another program has are not to be had, until it lets go', () => {
  taken.add('CommandOrControl+Shift+Y')
  expect(holdShortcut('Mod+Shift+Y', () => {})).toBe('not to be had')
  taken.clear()
  expect(holdShortcut('Mod+Shift+Y', () => {})).toBe('held')
})

test('a setting that is no choice of ours counts as not set', () => {
  expect(holdShortcut({ keys: 'A' }, () => {})).toBe('held')
  expect(globalShortcut.register).toHaveBeenLastCalledWith(
    'CommandOrControl+Shift+Space',
    expect.any(Function),
  )
})
