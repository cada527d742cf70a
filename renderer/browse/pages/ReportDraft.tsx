import { useState } from 'react'
import { Group } from 'react-aria-components/Group'
import { useTranslation } from 'react-i18next'
import type { Event } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { copyText } from '../../app/copy-text.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { tell } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Segments } from '../../design/Segments.tsx'

const sites = ['zenn', 'qiita', 'blog'] as const

interface ReportDraftProps {
  readonly event: Pick<Event, 'id' | 'title'>
  readonly onClose: () => void
}

/** The draft of a report of an evening, to be read before it goes anywhere: one's notes stand in it. */
export function ReportDraft({ event: { id, title }, onClose }: ReportDraftProps) {
  const { t } = useTranslation('pages')
  const [site, setSite] = useState<(typeof sites)[number]>('zenn')
  const format = `report-${site}`
  const answer = useAnswer('events.report', { id, format })
  const text = answer?.ok ? answer.value.text : null

  async function copy() {
    if (text === null) return
    tell((await copyText({ plain: text })) ? t('report.copied') : t('report.notCopied'))
  }

  async function write() {
    const written = await act('events.exportReport', { id, format })
    if (!written) return
    tell(t('report.written', { path: written.path }))
    onClose()
  }

  return (
    <Dialog
      title={t('report.title', { title })}
      isOpen
      onClose={onClose}
      wide
      foot={
        <>
          <Segments
            label={t('report.site')}
            value={site}
            choices={sites.map((value) => ({ value, words: t(`report.sites.${value}`) }))}
            onChange={setSite}
          />
          <span className="grow" />
          <Button icon="paste" isDisabled={text === null} onPress={() => void copy()}>
            {t('report.copy')}
          </Button>
          <Button kind="primary" icon="export" isDisabled={text === null} onPress={() => void write()}>
            {t('report.write')}
          </Button>
        </>
      }
    >
      <p className="muted small">{t('report.hint')}</p>
      {answer?.ok === false && <FailureNotice failure={answer.failure} />}
      {text !== null && (
        // With the keyboard in it, arrows scroll it.
        <Group className="report-draft" aria-label={t('report.text')} lang="ja" tabIndex={0}>
          {text}
        </Group>
      )}
    </Dialog>
  )
}
