import { useTranslation } from 'react-i18next'
import type { Notice } from '../../db/model.ts'
import { Icon } from '../design/Icon.tsx'
import { LineLink } from './LineLink.tsx'
import { lineAttribute } from './lines-attribute.ts'
import { noticeWords } from './notice-words.ts'

/** Where the text contradicts itself or leaves something out, in its own words. Nothing of it was put right. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t, i18n } = useTranslation('import')
  if (notices.length === 0) return null
  return (
    <section className="check-list" aria-label={t('notices.heading')}>
      <h2 className="section-title">
        <Icon name="warning" />
        {t('notices.heading')}{' '}
        <span className="numbers">{t('notices.count', { count: notices.length })}</span>
      </h2>
      <p className="faint small">{t('notices.lead')}</p>
      <ul>
        {notices.map((notice) => (
          <li key={JSON.stringify(notice)} data-lines={lineAttribute(notice.line)}>
            <p>{noticeWords(notice, t).join(i18n.language === 'ja' ? '' : ' ')}</p>
            <LineLink line={notice.line} text={notice.text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
