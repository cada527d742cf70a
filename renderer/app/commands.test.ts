import { expect, test } from 'vitest'
import { commandIds, commands } from './commands.ts'

test('no two commands have the same key', () => {
  const chords = commandIds.map((id) => commands[id].chord).filter((chord) => chord !== null)
  expect(chords.toSorted()).toEqual([...new Set<string>(chords)].toSorted())
})

test('every key of a command has Mod in it, so that it never takes a letter from a text', () => {
  expect(commandIds.filter((id) => commands[id].chord?.startsWith('Mod+') === false)).toEqual([])
})
