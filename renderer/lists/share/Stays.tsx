import { useTranslation } from 'react-i18next'
import type { Outgoing } from '../../../db/model.ts'
import { Icon } from '../../design/Icon.tsx'

/** What stays at home whatever is chosen: it is private. */
export function Stays({ could: { stays, staysLinks } }: { readonly could: Outgoing }) {
  const { t } = useTranslation('lists')
  return (
    <section aria-label={t('share.stays')} className="share-stays">
      <h3 className="section-title">
        <Icon name="lock" />
        {t('share.stays')}
      </h3>
      {stays.length > 0 && (
        <ul lang="ja">
          {stays.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      )}
      {staysLinks > 0 && <p>{t('share.staysLinks', { count: staysLinks })}</p>}
      <p className="muted">{t(stays.length + staysLinks === 0 ? 'share.staysUsual' : 'share.staysMore')}</p>
    </section>
  )
}
