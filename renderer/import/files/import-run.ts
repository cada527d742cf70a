import { useSyncExternalStore } from 'react'
import type { Failure, FileFound, ImportProgress, ImportState, NewName, Problem } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { call } from '../../app/call.ts'
import { show } from '../../app/places.ts'
import { tellFailure } from '../../app/toasts.ts'
import { showPreview } from '../draft.ts'
import type { SameNames } from '../same-names.ts'
import { withAnswer } from '../same-names.ts'
import { isOneReport } from './one-report.ts'

/** An import of files of this window, from the first look to what became of it. It outlives the page. */
export interface ImportRun {
  readonly id: string
  /** What was opened, as a person knows it. */
  readonly names: readonly string[]
  readonly stage: 'looking' | 'looked' | 'saving' | 'saved'
  /** How far this stage is, in files or groups of files that belong together. */
  readonly done: number
  readonly of: number
  /** While it is saved: how many records are, those of the file at hand among them. */
  readonly records: number
  readonly found: readonly FileFound[]
  /** Of folders and archives themselves. */
  readonly problems: readonly Problem[]
  /** Files of systems and programs that were passed over. */
  readonly hidden: number
  /** Index of the file that is shown. */
  readonly shown: number | null
  /** Indexes of files that shall not be taken in. */
  readonly leftOut: ReadonlySet<number>
  /** Ids of records that shall become what the files say, though a person has edited them. */
  readonly theirs: ReadonlySet<string>
  /** Names that are records of the library, in whatever file they stand. */
  readonly same: SameNames
  readonly outcome: Outcome | null
  readonly failure: Failure | null
}

/** What became of an import. */
export interface Outcome extends Pick<ImportProgress, 'saved' | 'conflicts' | 'unread' | 'done' | 'of'> {
  readonly problems: readonly Problem[]
  /** Somebody has cancelled it: the files until then are in. */
  readonly isStopped: boolean
}

// An answer that takes longer than this is waited for on the page of the import.
const patienceMs = 200

let run: ImportRun | null = null
let isStopped = false
const listeners = new Set<() => void>()

/** The one import of this window; `null` while there is none. */
export const useImportRun = () => useSyncExternalStore(subscribe, () => run)

/** Opens files and looks at them; one report alone goes to where it can be corrected. */
export async function startImport(given: Input<'import.open'>): Promise<void> {
  if (run?.stage === 'saving') return show('files')
  dropImport()
  let isShown = false
  const slow = setTimeout(() => {
    isShown = true
    show('files')
  }, patienceMs)
  const answer = await call('import.open', given)
  if (answer.ok) {
    dropImport()
    set(begun(answer.value))
    await lookOn(answer.value.id)
  }
  clearTimeout(slow)
  if (!answer.ok) return tellFailure(answer.failure)
  // Somebody has not waited for it.
  if (run?.id !== answer.value.id) return
  if (isOneReport(run)) return showReport(run.id)
  // Whoever has gone on to another page meanwhile stays there.
  if (!isShown) show('files')
}

/** Leaves files out, or takes them in again. */
export function leaveOut(indexes: readonly number[], isOut: boolean): void {
  if (run) change({ leftOut: withAll(run.leftOut, indexes, isOut) })
}

/** Lets the words of the files win over what a person has made of these records, or the other way round. */
export function takeTheirs(ids: readonly string[], isTheirs: boolean): void {
  if (run) change({ theirs: withAll(run.theirs, ids, isTheirs) })
}

/** Shows one file; `null` shows what was found in all of them. */
export const showFile = (index: number | null): void => change({ shown: index })

/** Lets a name be that record of the library; `null` lets it be a new one. */
export function chooseSame(name: NewName, id: string | null): void {
  if (run) change({ same: withAnswer(run.same, name, id) })
}

/** Takes in all that is not left out, a moment at a time. */
export async function acceptAll(): Promise<void> {
  if (run?.stage !== 'looked') return
  const { id, leftOut, theirs, same } = run
  isStopped = false
  change({ stage: 'saving', done: 0, records: 0, failure: null })
  void countRecords(id)
  const wishes = { id, leaveOut: [...leftOut], take: [...theirs], same: [...same.values()] }
  const problems: Problem[] = []
  for (let isDone = false; !isDone; ) {
    const answer = await call('import.acceptAll', wishes)
    if (!answer.ok) {
      // What was saved before stays, and the summary says how far it came.
      change({ stage: run?.outcome ? 'saved' : 'looked', failure: answer.failure })
      return
    }
    const { isDone: isEnd, problems: more, ...progress } = answer.value
    problems.push(...more)
    isDone = isEnd || isStopped
    change({ done: progress.done, of: progress.of, outcome: { ...progress, problems, isStopped: !isEnd } })
  }
  void call('import.drop', { id })
  change({ stage: 'saved' })
}

/** Ends what takes long: looking is forgotten, saving stops, and leaves nothing of the file at hand. */
export function stop(): void {
  if (run?.stage === 'saving') {
    isStopped = true
    void call('import.stop', { id: run.id })
  } else dropImport()
}

/** A large file takes a while: its records tell that it goes on. */
async function countRecords(id: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, patienceMs))
    const answer = await call('import.savedSoFar', { id })
    if (run?.id !== id || run.stage !== 'saving') return
    if (answer.ok) change({ records: answer.value })
  }
}

/** Forgets the import. What was taken in stays. */
export function dropImport(): void {
  if (run) void call('import.drop', { id: run.id })
  set(null)
}

const begun = ({ id, names, done, of, files, problems, hidden }: ImportState): ImportRun => ({
  id,
  names,
  stage: 'looking',
  done,
  of,
  found: files,
  problems,
  hidden,
  records: 0,
  shown: null,
  leftOut: new Set(),
  theirs: new Set(),
  same: new Map(),
  outcome: null,
  failure: null,
})

async function lookOn(id: string): Promise<void> {
  while (run?.id === id && run.stage === 'looking') {
    const answer = await call('import.look', { id })
    if (run?.id !== id) return
    if (!answer.ok) return change({ stage: 'looked', failure: answer.failure })
    const { done, of, isRead, files } = answer.value
    const found = [...run.found, ...files]
    const [only, ...more] = found
    const shown = only && more.length === 0 ? only.index : null
    change({ done, of, found, ...(isRead ? { stage: 'looked', shown } : {}) })
  }
}

async function showReport(id: string): Promise<void> {
  const answer = await call('import.file', { id, index: 0 })
  dropImport()
  if (!answer.ok) return tellFailure(answer.failure)
  showPreview(answer.value)
  show('import')
}

function withAll<Value>(
  before: ReadonlySet<Value>,
  values: readonly Value[],
  isIn: boolean,
): ReadonlySet<Value> {
  const next = new Set(before)
  for (const value of values) {
    if (isIn) next.add(value)
    else next.delete(value)
  }
  return next
}

function change(changed: Partial<ImportRun>) {
  if (run) set({ ...run, ...changed })
}

function set(next: ImportRun | null) {
  run = next
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
