import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../db/model.ts'
import { call } from '../app/call.ts'
import { commands } from '../app/commands.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { Button } from '../design/Button.tsx'
import { changeDraft, showPreview, useDraft } from './draft.ts'

/** Where a report is pasted, or a file of one opened. */
export function ReportEntry() {
  const { t } = useTranslation('import')
  const { text } = useDraft()
  const [failure, setFailure] = useState<Failure | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // Whoever comes here comes to paste.
  useEffect(() => field.current?.focus(), [])

  async function recognise(report: string) {
    const answer = await call('import.preview', { text: report, name: '' })
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) showPreview(answer.value)
  }

  return (
    <div className="page-scroll">
      <div className="page report-entry">
        <header className="page-head">
          <h1 className="page-title">{t('title')}</h1>
          <p className="muted">{t('entry.lead')}</p>
        </header>
        <textarea
          ref={field}
          className="input report-text"
          aria-label={t('entry.label')}
          placeholder={t('entry.placeholder')}
          lang="ja"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setFailure(null)
            changeDraft({ text: event.target.value })
          }}
          onPaste={(event) => {
            // A whole report in an empty field: what was recognised shows at once.
            const pasted = event.clipboardData.getData('text/plain')
            if (text === '' && pasted.includes('\n')) void recognise(pasted)
          }}
        />
        {failure && <FailureNotice failure={failure} />}
        <div className="cluster">
          <Button kind="primary" isDisabled={text.trim() === ''} onPress={() => void recognise(text)}>
            {t('entry.recognise')}
          </Button>
          <Button icon="import" onPress={commands['import files'].run}>
            {t('entry.open')}
          </Button>
        </div>
      </div>
    </div>
  )
}
