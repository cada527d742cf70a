import { useTranslation } from 'react-i18next'
import type { Imported, ImportedLink, ImportedListItem } from '../../../db/model.ts'
import { lineAttribute } from '../lines-attribute.ts'

// As for records: enough to see whether the file was understood.
const mostShown = 200

/** The reading lists of a file with their items, and links of no record. */
export function FoundLinks({ links, lists }: Pick<Imported, 'links' | 'lists'>) {
  const { t } = useTranslation('import')
  return (
    <>
      {lists.map(({ key, title, items }, at) => (
        // Two lists of a file may have the same name, and their order never changes.
        <section key={key ?? `${at} ${title}`} className="part-card" aria-label={title}>
          <p className="part-kind">{t('files.columns.lists')}</p>
          <h3 className="part-title" lang="ja">
            {title}
          </h3>
          <ul className="found-links">
            {items.slice(0, mostShown).map((item) => (
              <Item key={JSON.stringify(item)} item={item} />
            ))}
          </ul>
          <Rest count={items.length - mostShown} />
        </section>
      ))}
      {links.length > 0 && (
        <section className="part-card" aria-label={t('event.links')}>
          <h3 className="section-title">{t('others.links', { count: links.length })}</h3>
          <ul className="found-links">
            {links.slice(0, mostShown).map((link) => (
              <LinkLine key={JSON.stringify(link)} link={link} />
            ))}
          </ul>
          <Rest count={links.length - mostShown} />
        </section>
      )}
    </>
  )
}

function Item({ item }: { readonly item: ImportedListItem }) {
  if (item.kind === 'link') return <LinkLine link={item.link} />
  if (item.kind === 'talk') {
    const { title, source } = item.talk
    return (
      <li className="one-line" data-lines={lineAttribute(source?.heading ?? null)}>
        {title}
      </li>
    )
  }
  return (
    <li className="found-heading one-line" data-lines={lineAttribute(item.line)}>
      {item.heading}
    </li>
  )
}

function LinkLine({ link: { title, url, line } }: { readonly link: ImportedLink }) {
  return (
    <li data-lines={lineAttribute(line)}>
      <span className="one-line">{title || url}</span>
      {title !== '' && <span className="faint small one-line">{url}</span>}
    </li>
  )
}

function Rest({ count }: { readonly count: number }) {
  const { t } = useTranslation('import')
  return count > 0 ? <p className="faint small">{t('files.more', { count })}</p> : null
}
