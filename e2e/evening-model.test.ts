import { isolateHistory, undo } from '@codemirror/commands'
import type { EditorState, Transaction, TransactionSpec } from '@codemirror/state'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Library } from '../db/library.ts'
import { openLibrary } from '../db/library.ts'
import type { MarkKind, TalkId } from '../db/model.ts'
import { saveNote } from '../db/talks/notes.ts'
import { createTalk, talkPage } from '../db/talks/talks.ts'
import { aFolder, must } from '../db/testing/a-library.ts'
import type { Autosaver } from '../renderer/capture/autosave/autosaver.ts'
import { autosaverOf } from '../renderer/capture/autosave/autosaver.ts'
import { insertMark } from '../renderer/capture/editor/insert-mark.ts'
import { noteState } from '../renderer/capture/editor/note-state.ts'
import { putInPlace, takeOver } from '../renderer/capture/editor/outside-change.ts'
import { noTime } from '../renderer/capture/editor/talk-time.ts'

/** A few in every test run; `TALKSHELF_MODEL_RUNS=500 npm run unit -- e2e/evening-model.test.ts` for many. */
const runs = Number(process.env.TALKSHELF_MODEL_RUNS ?? 12)
const talkCount = 3

beforeEach(() => {
  vi.useFakeTimers()
  // The editor asks the page for the nonce of its styles.
  vi.stubGlobal('document', { querySelector: () => null })
  vi.stubGlobal('HTMLElement', class {})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A note as a window has it open. */
interface OpenNote {
  state: EditorState
  readonly autosaver: Autosaver
}

/** One window over a real library, put together as the window does it, without a screen. */
class Evening {
  readonly #folder = aFolder()
  library: Library
  readonly talks: TalkId[]
  #notes = new Map<number, OpenNote>()
  // Autosaves are known by key in the whole program; a window that was killed is another program.
  #life = 0

  constructor() {
    this.library = must(openLibrary(this.#folder, { access: 'write' }))
    this.talks = Array.from(
      { length: talkCount },
      (_, index) => must(createTalk(this.library, { title: `トーク ${index}` })).id,
    )
  }

  stored(talk: number) {
    const { note, noteHash } = must(talkPage(this.library, this.#id(talk))).talk
    return { text: note, hash: noteHash }
  }

  note(talk: number): OpenNote {
    const open = this.#notes.get(talk)
    if (open) return open
    const stored = this.stored(talk)
    const settings = { label: '', placeholder: '', readOnly: false, time: noTime }
    const life = this.#life
    const fresh = {
      state: noteState(stored.text, settings),
      autosaver: autosaverOf(`${this.#folder} ${this.#life} ${talk}`, stored, async (text, basedOn) => {
        if (life !== this.#life) return { ok: false, failure: { code: 'library gone', folder: this.#folder } }
        const saved = saveNote(this.library, { talkId: this.#id(talk), text, basedOn })
        return saved.ok ? { ok: true, hash: saved.value.hash } : saved
      }),
    }
    this.#notes.set(talk, fresh)
    return fresh
  }

  text = (talk: number) => this.note(talk).state.doc.toString()

  dispatch(talk: number, transaction: Transaction): void {
    const note = this.note(talk)
    note.state = transaction.state
    note.autosaver.typed(this.text(talk))
  }

  edit(talk: number, spec: TransactionSpec): void {
    this.dispatch(talk, this.note(talk).state.update(spec))
  }

  /** Takes over what another window saved, if nothing here is unsaved (use-outside-change.ts). */
  follow(talk: number): void {
    const note = this.note(talk)
    const now = this.stored(talk)
    if (note.autosaver.status() !== 'saved' || now.hash === note.autosaver.state().stored.hash) return
    note.state = note.state.update(takeOver(note.state, now.text)).state
    note.autosaver.rebase(now.text, now)
  }

  writeElsewhere(talk: number, words: string): void {
    const { text, hash } = this.stored(talk)
    must(saveNote(this.library, { talkId: this.#id(talk), text: text + words, basedOn: hash }))
  }

  /** A person decides a conflict for what stands here. */
  decide(talk: number): void {
    const { autosaver } = this.note(talk)
    const failure = autosaver.failure()
    if (failure?.code !== 'conflict') return
    this.edit(talk, putInPlace(this.note(talk).state, `${failure.theirs}\n---\n${this.text(talk)}`))
    autosaver.rebase(this.text(talk), { text: failure.theirs, hash: failure.hash })
  }

  async flush(): Promise<void> {
    const flushed = Promise.all([...this.#notes.values()].map(({ autosaver }) => autosaver.flush()))
    await vi.advanceTimersByTimeAsync(1)
    await flushed
  }

  /** The process is gone: nothing that it knew is written any more. */
  end(): void {
    this.#notes = new Map()
    this.#life += 1
    this.library.close()
  }

  /** It is gone, and another begins. */
  kill(): void {
    this.end()
    this.library = must(openLibrary(this.#folder, { access: 'write' }))
  }

  #id(talk: number): TalkId {
    const id = this.talks[talk]
    if (id === undefined) throw new Error(`there is no talk ${talk}`)
    return id
  }
}

/** What must hold: the text of each note as it stands, the texts that undo goes back to, what was said to be saved. */
class Model {
  texts = Array.from({ length: talkCount }, () => '')
  before: string[][] = Array.from({ length: talkCount }, () => [])
  acknowledged = Array.from({ length: talkCount }, () => '')
  /** Texts that another window wrote; none of them may be lost. */
  elsewhere: string[][] = Array.from({ length: talkCount }, () => [])
}

type Command = fc.AsyncCommand<Model, Evening, true>

abstract class OnTalk implements Command {
  readonly talk: number
  constructor(talk: number) {
    this.talk = talk
  }
  check = async () => true
  abstract act(model: Model, evening: Evening): void | Promise<void>
  async run(model: Model, evening: Evening): Promise<void> {
    await this.act(model, evening)
    await vi.advanceTimersByTimeAsync(0)
    seeThat(model, evening)
  }
  toString = () => `${this.constructor.name} ${this.talk}`
}

/** What holds after whatever was done. */
function seeThat(model: Model, evening: Evening): void {
  for (let talk = 0; talk < talkCount; talk += 1) {
    expect(evening.text(talk)).toBe(model.texts[talk])
    const { autosaver } = evening.note(talk)
    const { text, hash } = evening.stored(talk)
    if (autosaver.status() === 'saved' && hash === autosaver.state().stored.hash) {
      expect(text, 'what is said to be saved is what is stored').toBe(model.texts[talk])
      model.acknowledged[talk] = text
    }
    for (const words of model.elsewhere[talk] ?? []) expect(text).toContain(words)
  }
}

function changed(model: Model, evening: Evening, talk: number): void {
  const text = evening.text(talk)
  if (text !== model.texts[talk]) model.before[talk]?.push(model.texts[talk] ?? '')
  model.texts[talk] = text
}

class Type extends OnTalk {
  readonly words: string
  constructor(talk: number, words: string) {
    super(talk)
    this.words = words
  }
  act(model: Model, evening: Evening) {
    const at = evening.text(this.talk).length
    const insert = { from: at, insert: this.words }
    const end = at + this.words.length
    evening.edit(this.talk, {
      changes: insert,
      selection: { anchor: end },
      // As the editor calls the first change of a composition; the further ones belong to its step of undo.
      userEvent: 'input.type.compose.start',
      annotations: isolateHistory.of('full'),
    })
    changed(model, evening, this.talk)
    expect(model.texts[this.talk]?.endsWith(this.words)).toBe(true)
  }
}

class Mark extends OnTalk {
  readonly kind: MarkKind
  constructor(talk: number, kind: MarkKind) {
    super(talk)
    this.kind = kind
  }
  act(model: Model, evening: Evening) {
    const dispatch = (transaction: Transaction) => evening.dispatch(this.talk, transaction)
    insertMark(this.kind)({ state: evening.note(this.talk).state, dispatch })
    changed(model, evening, this.talk)
  }
}

class Paste extends OnTalk {
  act(model: Model, evening: Evening) {
    const insert = 'https://example.com/slides\n二行目'
    evening.edit(this.talk, {
      ...evening.note(this.talk).state.replaceSelection(insert),
      userEvent: 'input.paste',
    })
    changed(model, evening, this.talk)
  }
}

class Undo extends OnTalk {
  act(model: Model, evening: Evening) {
    const dispatch = (transaction: Transaction) => evening.dispatch(this.talk, transaction)
    undo({ state: evening.note(this.talk).state, dispatch })
    const expected = model.before[this.talk]?.pop() ?? model.texts[this.talk] ?? ''
    expect(evening.text(this.talk), 'undo gives back the exact earlier state').toBe(expected)
    model.texts[this.talk] = expected
  }
}

/** Leaves for another talk: what was written is saved at once. */
class Switch extends OnTalk {
  act(_: Model, evening: Evening) {
    return evening.flush()
  }
}

class Wait extends OnTalk {
  async act() {
    await vi.advanceTimersByTimeAsync(400)
  }
}

class SecondWindow extends OnTalk {
  act(model: Model, evening: Evening) {
    const words = `\n別の窓${model.elsewhere[this.talk]?.length}${this.talk}`
    evening.writeElsewhere(this.talk, words)
    model.elsewhere[this.talk]?.push(words)
    evening.follow(this.talk)
    if (evening.text(this.talk) === model.texts[this.talk]) return
    expect(evening.text(this.talk)).toBe(evening.stored(this.talk).text)
    // Undo leaves what came from elsewhere alone, so every earlier state has it, too.
    model.before[this.talk] = model.before[this.talk]?.map((text) => text + words) ?? []
    model.texts[this.talk] = evening.text(this.talk)
  }
}

class Decide extends OnTalk {
  act(model: Model, evening: Evening) {
    evening.decide(this.talk)
    changed(model, evening, this.talk)
  }
}

class Kill extends OnTalk {
  act(model: Model, evening: Evening) {
    evening.kill()
    for (let talk = 0; talk < talkCount; talk += 1) {
      const { text } = evening.stored(talk)
      expect(text.includes(model.acknowledged[talk] ?? '') || text === model.texts[talk]).toBe(true)
      model.texts[talk] = text
      model.before[talk] = []
    }
  }
}

/** Ends in order, and begins anew: nothing at all is lost. */
class Restart extends OnTalk {
  async act(model: Model, evening: Evening) {
    await evening.flush()
    for (let talk = 0; talk < talkCount; talk += 1) new Decide(talk).act(model, evening)
    await evening.flush()
    evening.kill()
    for (let talk = 0; talk < talkCount; talk += 1) {
      expect(evening.stored(talk).text).toBe(model.texts[talk])
      model.before[talk] = []
    }
  }
}

const talk = fc.nat({ max: talkCount - 1 })
const words = fc.constantFrom('信頼性', '会話\n', 'と', '𠮷', '「', ' k6', '- ', '？')
const kind = fc.constantFrom<MarkKind>('key message', 'question', 'photo')
const commands = fc.commands<Model, Evening, true>(
  [
    fc.tuple(talk, words).map((given) => new Type(...given)),
    fc.tuple(talk, words).map((given) => new Type(...given)),
    fc.tuple(talk, kind).map((given) => new Mark(...given)),
    talk.map((at) => new Paste(at)),
    talk.map((at) => new Undo(at)),
    talk.map((at) => new Switch(at)),
    talk.map((at) => new Wait(at)),
    talk.map((at) => new SecondWindow(at)),
    talk.map((at) => new Decide(at)),
    talk.map((at) => new Kill(at)),
    talk.map((at) => new Restart(at)),
  ],
  { maxCommands: 30 },
)

test('what is written in an evening is what is stored, and undo gives back the exact earlier state', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (some) => {
      const evening = new Evening()
      try {
        await fc.asyncModelRun(() => ({ model: new Model(), real: evening }), some)
      } finally {
        evening.end()
      }
    }),
    { numRuns: runs },
  )
}, 600_000)
