import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../design/Icon.tsx'

/** Takes files that are dropped anywhere on the window, but where a note or the page of a talk takes them. */
export function WindowDrop() {
  const { t } = useTranslation('app')
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    // Also as the pointer comes to another element, or one comes under it: a drop right then would be refused.
    function onDrag(event: DragEvent) {
      setOver(isForWindow(event))
      // Also over a note: what is not accepted here is never dropped there.
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    function onDragLeave({ relatedTarget }: DragEvent) {
      // Out of the window, not from one element to the next.
      if (relatedTarget === null) setOver(false)
    }
    function onDrop(event: DragEvent) {
      setOver(false)
      if (!isForWindow(event)) return
      event.preventDefault()
      void importDropped([...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragenter', onDrag)
    addEventListener('dragover', onDrag)
    addEventListener('dragleave', onDragLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragenter', onDrag)
      removeEventListener('dragover', onDrag)
      removeEventListener('dragleave', onDragLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])

  return isOver ? (
    <div className="drop-here" aria-hidden="true">
      <p>
        <Icon name="import" />
        {t('dropHere')}
      </p>
    </div>
  ) : null
}

/** Whoever is nearer takes what it wants first: the page of a talk, and the editor, which looks at drops only. */
const isForWindow = ({ defaultPrevented, dataTransfer, target }: DragEvent) =>
  !defaultPrevented &&
  dataTransfer?.types.includes('Files') === true &&
  !(target instanceof Element && target.closest('.cm-editor'))

/** By their paths, so that a folder comes with all that is in it; what lies nowhere comes as its bytes. */
async function importDropped(dropped: readonly File[]): Promise<void> {
  const paths = await window.talkshelf.pathsOf(dropped)
  const unplaced = dropped.filter((_, at) => !paths[at])
  const files = await Promise.all(
    unplaced.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const { startImport } = await import('../import/files/import-run.ts')
  await startImport({ paths: paths.filter((path) => path !== ''), files })
}
