import type { ImportRun } from './import-run.ts'

type Looked = Pick<ImportRun, 'stage' | 'found' | 'problems'>

// More than an evening has: nobody corrects them one by one.
const mostTalks = 50

/**
 * Whether all that was opened is one report of an evening, or one article: then it is shown as a report is, with every
 * field to be corrected. One that the library has already, and one that files come along with, is an import like others.
 */
export function isOneReport({ stage, found, problems }: Looked): boolean {
  const [file, ...more] = found
  if (stage !== 'looked' || more.length > 0 || problems.length > 0 || file?.is !== 'read') return false
  const { talks, lists, attachments, known, changed, conflicts } = file
  const isNew = known + changed + conflicts.length === 0
  return isNew && talks > 0 && talks <= mostTalks && lists + attachments === 0
}
