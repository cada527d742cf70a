import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../electron/contract.ts'
import { act } from '../app/act.ts'
import { commands } from '../app/commands.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { sizeWords } from '../app/size-words.ts'
import { tell } from '../app/toasts.ts'
import { useAnswer } from '../app/use-answer.ts'
import { Button } from '../design/Button.tsx'
import { Notice } from '../design/Notice.tsx'
import { backupPath } from './backup-path.ts'
import { Setting } from './Setting.tsx'

const counted = ['events', 'talks', 'speakers', 'tags', 'lists', 'links'] as const

/** Where the library is, what is in it, and what keeps it safe. */
export function LibrarySettings() {
  const { t } = useTranslation('settings')
  const status = useAnswer('library.status', null)
  const [check, setCheck] = useState<Output<'library.check'> | null>(null)
  if (status === null) return null
  if (!status.ok) return <FailureNotice failure={status.failure} />
  const { folder, counts, hasSample } = status.value

  async function backUp() {
    const path = backupPath(folder, new Date())
    const made = await act('backup.make', { path })
    if (made) tell(t('backedUp', { path, size: sizeWords(made.bytes) }))
  }

  return (
    <section className="page-section">
      <h2 className="section-title">{t('library')}</h2>
      <Setting words={t('folder')}>
        <code className="small folder">{folder}</code>
      </Setting>
      <Setting words={t('holds')}>
        <span className="numbers muted">
          {counted.map((kind) => t(`counts.${kind}`, { count: counts[kind] })).join(t('between'))}
        </span>
      </Setting>
      <Setting words={t('backup')}>
        <Button onPress={() => void backUp()}>{t('backUp')}</Button>
      </Setting>
      <Setting words={t('check')}>
        <Button onPress={() => void act('library.check', null).then((found) => setCheck(found ?? null))}>
          {t('checkNow')}
        </Button>
      </Setting>
      {check?.ok && <Notice tone="quiet" said={t('checkedWell')} />}
      {check && !check.ok && (
        <Notice tone="danger" said={t('checkedBadly')} todo={check.problems.join(' / ')} />
      )}
      <Setting words={t('sample')}>
        <Button onPress={commands[hasSample ? 'sample remove' : 'sample add'].run}>
          {t(hasSample ? 'sampleRemove' : 'sampleAdd')}
        </Button>
      </Setting>
    </section>
  )
}
