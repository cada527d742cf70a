import { FailureNotice } from '../../app/FailureNotice.tsx'
import { FileTable } from './FileTable.tsx'
import { FoundInAll } from './FoundInAll.tsx'
import type { ImportRun } from './import-run.ts'
import { ShownFile } from './ShownFile.tsx'

/** What was found, file by file, and the one that is shown beside its source. */
export function Look({ run }: { readonly run: ImportRun }) {
  const shown = run.found.find(({ index }) => index === run.shown)
  return (
    <>
      {run.failure && <FailureNotice failure={run.failure} />}
      <div className="import-look">
        <FileTable run={run} />
        {shown ? <ShownFile key={shown.index} run={run} file={shown} /> : <FoundInAll run={run} />}
      </div>
    </>
  )
}
