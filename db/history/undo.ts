import { z } from 'zod'
import type { Library } from '../library.ts'
import type { HistoryState, Result } from '../model.ts'
import { ActionId, done, failed, HistoryStep, Moment, RecordKind } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { all, one, run } from '../sqlite.ts'
import type { Journal } from './journal.ts'
import { journalled, write } from './journal.ts'
import { loggedRecord } from './logged-record.ts'
import { find } from './records.ts'
import { subjectOf } from './subjects.ts'

/** Steps that a person can take back. Older ones stay in the log, as history. */
const UNDO_STEPS = 200

const ActionRow = z.object({
  n: z.int(),
  effect: z.int(),
  id: ActionId,
  label: z.string(),
  subject: z.string(),
  at: Moment,
})
type ActionRow = z.output<typeof ActionRow>

const COLUMNS = 'n, effect, id, label, subject, at'

const nextUndo = (db: Reader) =>
  one(
    db,
    ActionRow,
    `SELECT ${COLUMNS} FROM action WHERE role = 'do' AND state = 'done'
     AND n > coalesce((SELECT n FROM action WHERE role = 'do' ORDER BY n DESC LIMIT 1 OFFSET ${UNDO_STEPS}), 0)
     ORDER BY n DESC LIMIT 1`,
  )

const nextRedo = (db: Reader) =>
  one(
    db,
    ActionRow,
    `SELECT ${COLUMNS} FROM action WHERE role = 'do' AND state = 'undone' ORDER BY n LIMIT 1`,
  )

const stepOf = ({ id, label, subject, at }: ActionRow) => HistoryStep.parse({ id, label, subject, at })

/** What undo would take back and redo would bring back: the same in every window. */
export function historyState(library: Library): HistoryState {
  const [undo, redo] = [nextUndo(library.reader), nextRedo(library.reader)]
  return { undo: undo && stepOf(undo), redo: redo && stepOf(redo) }
}

/** Takes the newest action back, as an action of its own in the log. */
export const undo = (library: Library): Result<z.output<typeof HistoryStep>> => step(library, 'undo')

/** Brings back what was last undone. */
export const redo = (library: Library): Result<z.output<typeof HistoryStep>> => step(library, 'redo')

function step(library: Library, role: 'undo' | 'redo'): Result<z.output<typeof HistoryStep>> {
  return write(library, (db) => {
    const action = role === 'undo' ? nextUndo(db) : nextRedo(db)
    if (!action) return { result: failed({ code: 'nothing to undo' }), changed: [] }
    const { label, subject } = action
    const outcome = journalled(library, db, { label, subject, role, continues: null }, (journal) =>
      reverse(journal, action.effect),
    )
    const state = role === 'undo' ? 'undone' : 'done'
    run(
      db,
      'UPDATE action SET state = ?, effect = ? WHERE n = ?',
      state,
      outcome.action ?? action.effect,
      action.n,
    )
    const result: Result<z.output<typeof HistoryStep>> = outcome.result.ok
      ? done(stepOf(action))
      : outcome.result
    return { result, changed: outcome.changed }
  })
}

const ChangeRow = z.object({
  kind: RecordKind,
  record: z.string(),
  operation: z.enum(['create', 'update', 'remove']),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
type ChangeRow = z.output<typeof ChangeRow>

/** Takes back the changes of one action, last first, as new changes of the journal's own action. */
function reverse(journal: Journal, action: number): Result<null> {
  const changes = all(
    journal.db,
    ChangeRow,
    'SELECT kind, record, operation, field, before, after FROM change WHERE action_n = ? ORDER BY n DESC',
    action,
  )
  for (const change of changes) {
    const result = reverseChange(journal, change)
    if (!result.ok) return result
  }
  return done(null)
}

const Fields = z.record(z.string(), z.unknown())

function reverseChange(journal: Journal, change: ChangeRow): Result<null> {
  const subject = subjectOf(change.kind)
  const present = find(journal.db, subject, change.record)
  if (change.operation === 'remove') {
    if (change.before === null) throw new Error(`the removed ${change.kind} ${change.record} was not logged`)
    journal.create(subject, subject.schema.parse(loggedRecord(journal.db, subject, change.before)))
    return done(null)
  }
  if (present === null) return failed({ code: 'not found', kind: change.kind, id: change.record })
  if (change.operation === 'create') {
    journal.remove(subject, change.record)
    return done(null)
  }
  const current = Fields.parse(present)[change.field]
  const [before, after] = [change.before, change.after].map((text) =>
    text === null ? null : JSON.parse(text),
  )
  if (JSON.stringify(current) !== JSON.stringify(after)) {
    return failed({ code: 'changed since', kind: change.kind, id: change.record, field: change.field })
  }
  journal.update(subject, change.record, { [change.field]: before })
  return done(null)
}
