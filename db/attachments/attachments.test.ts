import { chmodSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { find } from '../history/records.ts'
import { attachments } from '../history/subjects.ts'
import { redo, undo } from '../history/undo.ts'
import type { Library } from '../library.ts'
import { openLibrary } from '../library.ts'
import type { TalkId } from '../model.ts'
import { attachmentPath } from '../model.ts'
import { makeBackup } from '../safety/backup.ts'
import { checkLibrary } from '../safety/check.ts'
import { restoreBackup } from '../safety/restore.ts'
import { search } from '../search/search.ts'
import { setSetting } from '../settings/settings.ts'
import { saveNote } from '../talks/notes.ts'
import { talkPage } from '../talks/talks.ts'
import { aFolder, aLibrary, must } from '../testing/a-library.ts'
import { emptyTrash, fromTrash, toTrash } from '../trash/trash.ts'
import { upkeep } from '../upkeep.ts'
import { attach, attachmentsOf, limitBytes } from './attachments.ts'
import { aJpeg, aPng, exifOfShibuya } from './fixtures/pictures.ts'

const vtt = Buffer.from('WEBVTT\n\n00:12:34.000 --> 00:12:40.000\n信頼性は会話です\n')

function anEvening(now?: () => Date) {
  const { library, talks, events } = aLibrary({
    events: [{ title: 'SRE NEXT', talks: [{ title: 'SLO' }, { title: 'k6' }] }],
    ...(now ? { now } : {}),
  })
  const [talk, other] = talks
  const [event] = events
  if (!talk || !other || !event) throw new Error('the evening has an event with two talks')
  return { library, talk, other, event }
}

const toTalk = (library: Library, id: TalkId, bytes: Uint8Array, name = 'slide.png') =>
  attach(library, { owner: { kind: 'talk', id }, name, bytes })

const runAll = (library: Library) => {
  for (const _ of upkeep(library));
}

describe('an attachment', () => {
  test('is a file named by its content, and a record of its talk', () => {
    const { library, talk } = anEvening()
    const made = must(toTalk(library, talk.id, aPng()))
    const path = attachmentPath(made.sha256, 'image/png')
    expect(path).toMatch(/^attachments\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.png$/)
    expect(readFileSync(join(library.folder, path))).toEqual(aPng())
    const { text: _, ...shown } = made
    expect(must(talkPage(library, talk.id)).attachments).toEqual([shown])
  })

  test('is kept once on the disk, and once for each talk that has it', () => {
    const { library, talk, other, event } = anEvening()
    const first = must(toTalk(library, talk.id, aPng()))
    expect(must(toTalk(library, talk.id, aPng(), 'again.png')).id).toBe(first.id)
    expect(must(toTalk(library, other.id, aPng())).sha256).toBe(first.sha256)
    const owner = { kind: 'event', id: event.id } as const
    must(attach(library, { owner, name: 'venue.png', bytes: aPng() }))
    expect(attachmentsOf(library.reader, owner)).toHaveLength(1)
  })

  test('is what its bytes are, whatever its name says', () => {
    const { library, talk } = anEvening()
    expect(must(toTalk(library, talk.id, aPng(), 'slides.pdf')).mediaType).toBe('image/png')
    expect(toTalk(library, talk.id, Buffer.from('<svg onload="alert(1)"/>'), 'photo.png')).toMatchObject({
      ok: false,
      failure: { code: 'not attachable', file: 'photo.png' },
    })
  })

  test('has a name without folders, control characters, and signs that turn the writing round', () => {
    const { library, talk } = anEvening()
    const nameOf = (name: string, red: number) => must(toTalk(library, talk.id, aPng({ red }), name)).name
    expect(nameOf('../../etc/passwd', 1)).toBe('passwd')
    expect(nameOf('C:\\fotos\\a\u0000b.png', 2)).toBe('a b.png')
    expect(nameOf('a\u202Egnp.exe.png', 5)).toBe('a gnp.exe.png')
    expect(nameOf('\u2067\u05D0\u2069.png', 6)).toBe('\u05D0 .png')
    expect(nameOf('..', 3)).not.toBe('')
    expect(nameOf('', 4)).not.toBe('')
  })

  test('of nothing, or of more than the limit, is refused', () => {
    const { library, talk } = anEvening()
    expect(toTalk(library, talk.id, Buffer.alloc(0))).toMatchObject({ failure: { code: 'file empty' } })
    expect(toTalk(library, talk.id, Buffer.alloc(limitBytes + 1))).toMatchObject({
      failure: { code: 'file too large', limitBytes },
    })
  })

  test('goes and comes back by undo and redo, and by way of the trash', () => {
    const { library, talk } = anEvening()
    const { id } = must(toTalk(library, talk.id, aPng()))
    const count = () => must(talkPage(library, talk.id)).attachments.length
    must(undo(library))
    expect(count()).toBe(0)
    must(redo(library))
    expect(count()).toBe(1)
    must(toTrash(library, { kind: 'attachment', ids: [id] }))
    expect(count()).toBe(0)
    must(fromTrash(library, { kind: 'attachment', ids: [id] }))
    expect(count()).toBe(1)
  })

  test('that is a photo keeps its position only where somebody wants it kept', () => {
    const { library, talk } = anEvening()
    const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOfShibuya('big')])
    const photo = aJpeg([[0xe1, exif]])
    const stored = () => {
      const { sha256 } = must(toTalk(library, talk.id, photo))
      return readFileSync(join(library.folder, attachmentPath(sha256, 'image/jpeg')))
    }
    expect(stored().equals(photo)).toBe(false)
    must(setSetting(library, { name: 'keepPosition', value: true }))
    expect(stored().equals(photo)).toBe(true)
  })

  test('that is a transcript is found by its words', () => {
    const { library, talk } = anEvening()
    expect(must(toTalk(library, talk.id, vtt, 'talk.vtt')).text).toBe('[12:34] 信頼性は会話です\n')
    expect(search(library.reader, '会話です', { limit: 5 }).results[0]?.id).toBe(talk.id)
  })
})

describe('a file that no record uses', () => {
  const start = new Date('2026-01-01T00:00:00Z')
  const DAY = 24 * 60 * 60 * 1000

  function removed() {
    let now = start
    const { library, talk } = anEvening(() => now)
    const { id, sha256 } = must(toTalk(library, talk.id, aPng()))
    const file = join(library.folder, attachmentPath(sha256, 'image/png'))
    utimesSync(file, start, start)
    const setDay = (days: number) => {
      now = new Date(start.getTime() + days * DAY)
    }
    const isThereAfter = (days: number) => {
      setDay(days)
      runAll(library)
      return existsSync(file)
    }
    return {
      library,
      talk,
      id,
      file,
      sha256,
      isThereAfter,
      setDay,
    }
  }

  test('goes a month after its record was removed for good, for so long undo brings it back', () => {
    const { library, id, isThereAfter, setDay } = removed()
    setDay(40)
    must(toTrash(library, { kind: 'attachment', ids: [id] }))
    must(emptyTrash(library, null))
    expect(find(library.reader, attachments, id)).toBeNull()
    expect(isThereAfter(60)).toBe(true)
    expect(isThereAfter(71)).toBe(false)
  })

  test('stays as long as a record or a note names it', () => {
    const { library, talk, id, sha256, isThereAfter } = removed()
    expect(isThereAfter(400)).toBe(true)
    must(
      saveNote(library, {
        talkId: talk.id,
        text: `![](${attachmentPath(sha256, 'image/png')})`,
        basedOn: talk.noteHash,
      }),
    )
    must(toTrash(library, { kind: 'attachment', ids: [id] }))
    must(emptyTrash(library, null))
    expect(isThereAfter(800)).toBe(true)
  })
})

describe('the safety of a library', () => {
  test('sees a file that is gone, and one that was changed', () => {
    const { library, talk } = anEvening()
    const { sha256 } = must(toTalk(library, talk.id, aPng()))
    const file = join(library.folder, attachmentPath(sha256, 'image/png'))
    expect(checkLibrary(library).problems).toEqual([])
    chmodSync(file, 0o644)
    writeFileSync(file, 'no longer a picture')
    expect(checkLibrary(library).problems.join()).toContain('its file is changed')
    rmSync(file)
    expect(checkLibrary(library).problems.join()).toContain('its file is missing')
  })

  test('takes the files into a backup and back out of it', () => {
    const { library, talk } = anEvening()
    const { sha256 } = must(toTalk(library, talk.id, aPng()))
    const file = join(aFolder(), 'shelf.sqlite')
    expect(must(makeBackup(library, file)).attachments).toBe(1)
    const folder = aFolder()
    must(restoreBackup(folder, file))
    expect(readFileSync(join(folder, attachmentPath(sha256, 'image/png')))).toEqual(aPng())
    const restored = must(openLibrary(folder, { access: 'write' }))
    expect(checkLibrary(restored).problems).toEqual([])
    restored.close()
  })
})
