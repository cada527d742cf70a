import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { act } from '../../app/act.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { closeOverlay, useWindowState } from '../../app/window-state.ts'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { ExportProgress } from './ExportProgress.tsx'
import { stopExport, useExportRun } from './export-run.ts'
import { FormatChoice } from './FormatChoice.tsx'
import { GoesOut } from './GoesOut.tsx'
import { QuickWays } from './QuickWays.tsx'
import { Stays } from './Stays.tsx'
import type { ShareAct } from './share-acts.ts'
import { exportAs } from './share-acts.ts'
import { lastShared } from './share-formats.ts'
import { useOutgoing } from './use-outgoing.ts'

/** The door through which the list that is opened leaves: what goes out, what stays, and as what. */
export function ShareSheet() {
  const id = useWindowState().about?.ids[0]
  return id === undefined ? null : <SheetOf id={id} />
}

function SheetOf({ id }: { readonly id: string }) {
  const { t } = useTranslation('lists')
  const page = useAnswer('lists.get', id)
  const settings = useAnswer('settings.get', null)
  const outgoing = useOutgoing(id)
  const run = useExportRun()
  const [isLeaving, setIsLeaving] = useState(false)
  if (!page?.ok || !settings?.ok || outgoing === null) return null
  const { choice, could, choose } = outgoing
  const { format, paper } = lastShared(settings.value)
  const remember = (name: 'shareFormat' | 'sharePaper', value: string) =>
    void act('settings.set', { name, value })

  async function leave(way: ShareAct) {
    if (isLeaving) return
    setIsLeaving(true)
    const hasLeft = await way({ id, choice })
    setIsLeaving(false)
    if (hasLeft) closeOverlay()
  }

  function close() {
    stopExport()
    closeOverlay()
  }

  const foot = run ? (
    <ExportProgress run={run} />
  ) : (
    <>
      <QuickWays paper={paper} onLeave={(way) => void leave(way)} />
      <span className="grow" />
      <Button
        kind="primary"
        icon="export"
        onPress={() => void leave(exportAs(format === 'pdf' ? paper : format))}
      >
        {t(isLeaving ? 'share.leaving' : 'share.export')}
      </Button>
    </>
  )

  return (
    <Dialog
      title={t('share.title', { title: page.value.list.title })}
      isOpen
      wide
      onClose={close}
      foot={foot}
    >
      <div className="share">
        <div className="share-out">
          <GoesOut choice={choice} could={could} onChoose={choose} />
          <Stays could={could} />
        </div>
        <FormatChoice
          format={format}
          paper={paper}
          onFormat={(name) => remember('shareFormat', name)}
          onPaper={(name) => remember('sharePaper', name)}
        />
      </div>
    </Dialog>
  )
}
