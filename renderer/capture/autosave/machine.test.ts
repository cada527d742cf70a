import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AutosaveEvent, Save, SaveStatus } from './machine.ts'
import { autosaveFrom, dueAt, isUnsaved, longestUnsavedMs, quietMs, statusOf, step } from './machine.ts'

/** An editor and a library that commits when the test says so, on a clock that the test turns. */
function aNote(text = '') {
  let now = 0
  let library = text
  let state = autosaveFrom({ text, hash: hashOf(text) })
  let running: Save | null = null
  const saves: Save[] = []

  function happens(event: AutosaveEvent) {
    const next = step(state, event, now)
    state = next.state
    if (!next.save) return
    if (running) throw new Error('two saves run at once')
    running = next.save
    saves.push(next.save)
  }

  const note = {
    type: (text: string) => happens({ type: 'typed', text }),
    flush: () => happens({ type: 'flush' }),
    /** Lets time pass, with every timer that goes off in it. */
    pass(ms: number) {
      const until = now + ms
      for (let due = dueAt(state); due !== null && due <= until; due = dueAt(state)) {
        now = Math.max(now, due)
        happens({ type: 'due' })
      }
      now = until
    },
    commit() {
      if (!running) return
      const { text, basedOn } = running
      running = null
      const isCurrent = basedOn === hashOf(library)
      if (isCurrent) library = text
      const failure = { code: 'conflict', theirs: library, hash: hashOf(library) } as const
      happens({
        type: 'answered',
        answer: isCurrent ? { ok: true, hash: hashOf(text) } : { ok: false, failure },
      })
    },
    fail() {
      if (!running) return
      running = null
      happens({
        type: 'answered',
        answer: { ok: false, failure: { code: 'disk full', file: 'talkshelf.sqlite' } },
      })
    },
    /** The library commits, but nobody hears of it. */
    loseAnswer() {
      if (running?.basedOn === hashOf(library)) library = running.text
      note.fail()
    },
    writeElsewhere: (text: string) => {
      library = text
    },
    keepMine: () =>
      happens({ type: 'rebased', text: state.text, stored: { text: library, hash: hashOf(library) } }),
    takeTheirs: () =>
      happens({ type: 'rebased', text: library, stored: { text: library, hash: hashOf(library) } }),
    status: (): SaveStatus => statusOf(state),
    state: () => state,
    library: () => library,
    saves: () => saves.map((save) => save.text),
  }
  return note
}

const hashOf = (text: string) => `#${text}`

test('a note is saved after a pause in typing, and said to be saved only after the commit', () => {
  const note = aNote()
  note.type('信')
  note.pass(quietMs - 1)
  note.type('信頼')
  note.pass(quietMs - 1)
  expect(note.status()).toBe('unsaved')
  note.pass(1)
  expect(note.status()).toBe('saving')
  expect(note.library()).toBe('')
  note.commit()
  expect(note.status()).toBe('saved')
  expect(note.library()).toBe('信頼')
})

test('whoever types without a pause is saved every two seconds', () => {
  const note = aNote()
  for (let typed = 1; typed <= 50; typed += 1) {
    note.type('あ'.repeat(typed))
    note.pass(100)
    note.commit()
  }
  expect(note.saves().map((text) => text.length)).toEqual([20, 40])
  expect(longestUnsavedMs).toBe(2000)
})

test('what is typed while a save runs waits for it and is saved next', () => {
  const note = aNote()
  note.type('one')
  note.flush()
  note.type('one two')
  note.pass(10_000)
  expect(note.saves()).toEqual(['one'])
  note.commit()
  expect(note.status()).toBe('unsaved')
  note.pass(0)
  expect(note.saves()).toEqual(['one', 'one two'])
})

test('leaving the field while a save runs has the rest saved at once', () => {
  const note = aNote()
  note.type('one')
  note.flush()
  note.type('one two')
  note.flush()
  note.commit()
  expect(note.saves()).toEqual(['one', 'one two'])
})

test('leaving a field with nothing new saves nothing', () => {
  const note = aNote('as it was')
  note.flush()
  note.type('as it was!')
  note.type('as it was')
  note.pass(10_000)
  expect(note.saves()).toEqual([])
  expect(note.status()).toBe('saved')
})

test('a save that failed is tried again, later each time, and at once when the field is left', () => {
  const note = aNote()
  note.type('kept')
  note.pass(quietMs)
  note.fail()
  expect(note.status()).toBe('failed')
  note.pass(999)
  expect(note.saves()).toHaveLength(1)
  note.pass(1)
  expect(note.saves()).toHaveLength(2)
  note.fail()
  note.pass(1999)
  expect(note.saves()).toHaveLength(2)
  note.flush()
  expect(note.saves()).toHaveLength(3)
  note.commit()
  expect(note.status()).toBe('saved')
})

test('a conflict waits for a person: nothing is saved over what another window wrote', () => {
  const note = aNote()
  note.type('mine')
  note.writeElsewhere('theirs')
  note.pass(quietMs)
  note.commit()
  note.type('mine too')
  note.flush()
  note.pass(60_000)
  expect(note.status()).toBe('failed')
  expect(note.library()).toBe('theirs')
  note.keepMine()
  note.commit()
  expect(note.library()).toBe('mine too')
})

test('a commit whose answer was lost is no conflict with oneself', () => {
  const note = aNote()
  note.type('one')
  note.flush()
  note.type('one two')
  note.loseAnswer()
  note.flush()
  note.commit()
  expect(note.status()).toBe('saving')
  note.commit()
  expect(note.status()).toBe('saved')
  expect(note.library()).toBe('one two')
})

test('typing back to the old text after a lost answer still saves it', () => {
  const note = aNote('as it was')
  note.type('')
  note.flush()
  note.loseAnswer()
  note.type('as it was')
  expect(note.status()).toBe('failed')
  note.flush()
  note.commit()
  note.commit()
  expect(note.status()).toBe('saved')
  expect(note.library()).toBe('as it was')
})

test('taking theirs after a conflict leaves nothing to save', () => {
  const note = aNote()
  note.type('mine')
  note.writeElsewhere('theirs')
  note.flush()
  note.commit()
  note.takeTheirs()
  expect(note.status()).toBe('saved')
  expect(note.state().text).toBe('theirs')
})

const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('', 'あ', '信頼', '信頼性', 'SLO') }) },
  {
    weight: 4,
    arbitrary: fc.record({ pass: fc.constantFrom(0, 1, 100, quietMs, longestUnsavedMs, 40_000) }),
  },
  { weight: 3, arbitrary: fc.constantFrom('commit', 'fail', 'lose answer', 'flush') },
  { weight: 1, arbitrary: fc.constantFrom('write elsewhere', 'keep mine', 'take theirs') },
)

test('what was typed last is what is stored, in whatever order typing, timers, saves and failures come', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const note = aNote('あ')
      let others = 0
      for (const act of acts) {
        if (typeof act === 'object') 'type' in act ? note.type(act.type) : note.pass(act.pass)
        else if (act === 'commit') note.commit()
        else if (act === 'fail') note.fail()
        else if (act === 'lose answer') note.loseAnswer()
        else if (act === 'flush') note.flush()
        else if (act === 'write elsewhere') note.writeElsewhere(`theirs ${others++}`)
        else if (note.state().failure?.code === 'conflict')
          act === 'keep mine' ? note.keepMine() : note.takeTheirs()
        if (note.status() === 'saved' && others === 0) expect(note.library()).toBe(note.state().text)
      }
      note.type('最後')
      for (let tries = 0; isUnsaved(note.state()) || note.status() === 'saving'; tries += 1) {
        expect(tries).toBeLessThan(5)
        if (note.state().failure?.code === 'conflict') note.keepMine()
        note.pass(40_000)
        note.commit()
      }
      expect(note.library()).toBe('最後')
      expect(note.status()).toBe('saved')
    }),
    { numRuns: 1000 },
  )
})
