import { useTranslation } from 'react-i18next'
import type { FileFound } from '../../../db/model.ts'
import { failureWords } from '../../app/failure-words.ts'
import { Icon } from '../../design/Icon.tsx'
import { columns, numberOf } from './file-columns.ts'
import { useFormatWords } from './format-words.ts'

interface FileRowProps {
  readonly file: FileFound
  readonly isLeftOut: boolean
}

/** One file of the table. A screen reader hears the numbers as a sentence, without those that are 0. */
export function FileRow({ file, isLeftOut }: FileRowProps) {
  const { t } = useTranslation('import')
  const formatWords = useFormatWords()
  if (file.is === 'unread') {
    return (
      <div className="file-row" data-unread>
        <span className="file-sign">
          <Icon name="warning" />
        </span>
        <span className="file-name one-line">{file.file}</span>
        <span className="file-why one-line">{failureWords(file.failure).said}</span>
      </div>
    )
  }
  const format = formatWords(file.format)
  const spoken = columns.flatMap((column) => {
    const count = numberOf(file, column)
    return count === 0 ? [] : [`${t(`files.columns.${column}`)} ${count}`]
  })
  return (
    <div className="file-row" data-left-out={isLeftOut || undefined}>
      <span className="file-sign" title={t(isLeftOut ? 'files.takeIn' : 'files.leaveOut')}>
        <Icon name={isLeftOut ? 'add' : 'check'} />
      </span>
      <span className="file-name one-line">{file.file}</span>
      <span className="file-format one-line" lang="">
        {format}
      </span>
      {columns.map((column) => (
        <span key={column} className="file-number" data-column={column} aria-hidden="true">
          {numberOf(file, column) || ''}
        </span>
      ))}
      <span className="unseen">
        {[...spoken, ...(isLeftOut ? [t('files.isLeftOut')] : [])].join(t('files.between'))}
      </span>
    </div>
  )
}
