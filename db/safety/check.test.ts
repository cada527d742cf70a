import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openLibrary } from '../library.ts'
import { libraryStatus } from '../status.ts'
import { aFolder, aLibrary, must } from '../testing/a-library.ts'
import { makeBackup } from './backup.ts'
import { checkLibrary } from './check.ts'
import { restoreBackup } from './restore.ts'

const anEvening = () =>
  aLibrary({ events: [{ title: 'SRE NEXT', talks: [{ title: 'SLO', note: '信頼性は会話です' }] }] })

describe('checking a library', () => {
  test('finds nothing wrong with a sound one', () => {
    expect(checkLibrary(anEvening().library)).toEqual({ ok: true, problems: [] })
  })

  test('sees a note of which one character has changed on the disk', () => {
    const { library } = anEvening()
    library.writer?.exec(`UPDATE talk SET note = '信頼性は会語です'`)
    expect(checkLibrary(library).problems.join('\n')).toContain('does not fit its checksum')
  })

  test('sees a search index that lost an entry, and makes it anew', () => {
    const { library } = anEvening()
    library.writer?.exec('DELETE FROM search_document')
    expect(checkLibrary(library).ok).toBe(false)
    expect(checkLibrary(library, { repair: true })).toEqual({ ok: true, problems: [] })
    expect(checkLibrary(library).ok).toBe(true)
  })
})

describe('a backup', () => {
  test('is one file, and put back it is the library again; what was there is kept', () => {
    const { library } = anEvening()
    const file = join(aFolder(), 'backup.sqlite')
    expect(must(makeBackup(library, file)).bytes).toBeGreaterThan(0)
    const folder = aFolder()
    must(openLibrary(folder, { access: 'write' })).close()
    const { kept } = must(restoreBackup(folder, file))
    expect(kept !== null && existsSync(kept)).toBe(true)
    const restored = must(openLibrary(folder, { access: 'write' }))
    expect(libraryStatus(restored).counts).toMatchObject({ events: 1, talks: 1 })
    restored.close()
  })

  test('is not put in the place of a library that is open', () => {
    const { library } = anEvening()
    const file = join(aFolder(), 'backup.sqlite')
    must(makeBackup(library, file))
    expect(restoreBackup(library.folder, file)).toMatchObject({ ok: false, failure: { code: 'read only' } })
  })

  test('that is no library is refused', () => {
    expect(restoreBackup(aFolder(), 'package.json')).toMatchObject({
      ok: false,
      failure: { code: 'not a library' },
    })
  })
})
