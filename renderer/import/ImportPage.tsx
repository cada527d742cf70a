import { useDraft } from './draft.ts'
import { ReportEntry } from './ReportEntry.tsx'
import { ReportPreview } from './ReportPreview.tsx'

/** From the report of an evening to its talks: the text goes in, what was recognised is looked over, then saved. */
export function ImportPage() {
  const { preview, unwanted, same } = useDraft()
  return preview ? <ReportPreview preview={preview} unwanted={unwanted} same={same} /> : <ReportEntry />
}
