import { useTranslation } from 'react-i18next'
import type { Link } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { AddLink } from './AddLink.tsx'
import { LinkRow } from './LinkRow.tsx'

interface LinksProps {
  readonly owner: Input<'links.add'>['owner']
  readonly links: readonly Link[]
}

/** The links of a talk or an event, slides first, and a field for one more. */
export function Links({ owner, links }: LinksProps) {
  const { t } = useTranslation('pages')
  return (
    <>
      {links.length > 0 && (
        <ul aria-label={t('talk.links')}>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} />
          ))}
        </ul>
      )}
      <AddLink owner={owner} />
    </>
  )
}
