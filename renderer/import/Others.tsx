import { useTranslation } from 'react-i18next'
import type { Imported } from '../../db/model.ts'

/** Lists, and links of no talk: saved as they are. */
export function Others({ links, lists }: Pick<Imported, 'links' | 'lists'>) {
  const { t } = useTranslation('import')
  if (links.length + lists.length === 0) return null
  return (
    <section className="part-card" aria-label={t('others.heading')}>
      <h2 className="section-title">{t('others.heading')}</h2>
      <ul className="muted">
        {lists.map(({ key, title, items }) => (
          <li key={key ?? title}>{t('others.list', { title, count: items.length })}</li>
        ))}
        {links.length > 0 && <li>{t('others.links', { count: links.length })}</li>}
      </ul>
    </section>
  )
}
