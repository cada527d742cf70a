import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Handover } from './instance-lock.ts'
import { lockInstance } from './instance-lock.ts'

describe('the lock of one instance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkshelf-lock-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is held once, and the second hands over its words', async () => {
    const handed = Promise.withResolvers<Handover>()
    expect(lockInstance(folder, { words: [], folder: '/' }, handed.resolve)).toBe(true)
    expect(lockInstance(folder, { words: ['--library', '棚'], folder: '/home' }, () => {})).toBe(false)
    expect(await handed.promise).toEqual({ words: ['--library', '棚'], folder: '/home' })
  })

  test('is nobody’s when its process has gone, even if another one has its number now', () => {
    const other = mkdtempSync(join(folder, 'other-'))
    writeFileSync(join(other, 'instance.lock'), `${process.pid} 1`)
    expect(lockInstance(other, { words: [], folder: '/' }, () => {})).toBe(true)
  })
})
