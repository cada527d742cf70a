import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useAnswer } from '../../app/use-answer.ts'
import { FileTable } from './FileTable.tsx'
import { FoundInAll } from './FoundInAll.tsx'
import type { ImportRun } from './import-run.ts'
import { ShownFile } from './ShownFile.tsx'

/** What was found, file by file, and the one that is shown beside its source. */
export function Look({ run }: { readonly run: ImportRun }) {
  const answer = useAnswer('import.namesOfFiles', run.stage === 'looking' ? undefined : { id: run.id })
  const names = answer?.ok ? answer.value : []
  const shown = run.found.find(({ index }) => index === run.shown)
  // Not a table of nothing: the bar above says how far it is.
  if (run.stage === 'looking' && run.found.length === 0) return null
  return (
    <>
      {run.failure && <FailureNotice failure={run.failure} />}
      <div className="import-look">
        <FileTable run={run} />
        {shown ? (
          <ShownFile key={shown.index} run={run} file={shown} names={names} />
        ) : (
          <FoundInAll run={run} names={names} />
        )}
      </div>
    </>
  )
}
