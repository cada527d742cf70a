import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useTranslation } from 'react-i18next'
import type { ImportedTalk } from '../../db/model.ts'
import { Icon } from '../design/Icon.tsx'
import { toggledTag } from './edits.ts'
import { lineAttribute } from './lines-attribute.ts'

interface ProposedTagsProps {
  readonly talk: ImportedTalk
  readonly onChange: (tags: string[]) => void
}

/** Tags that the text suggests, and those that it has itself. Only the ones that are on become tags. */
export function ProposedTags({ talk, onChange }: ProposedTagsProps) {
  const { t } = useTranslation('import')
  const proposed = talk.proposedTags.map(({ path, line }) => ({ path, line }))
  const own = talk.tags
    .filter((path) => !proposed.some((each) => each.path === path))
    .map((path) => ({ path, line: null }))
  const all = [...own, ...proposed]
  if (all.length === 0) return null
  return (
    <div>
      <dt>{t('talk.tags')}</dt>
      <dd className="tokens">
        {all.map(({ path, line }) => (
          <span key={path} data-lines={lineAttribute(line)}>
            <ToggleButton
              className="tag-toggle"
              isSelected={talk.tags.includes(path)}
              onChange={() => onChange(toggledTag(talk.tags, path))}
            >
              <Icon name={talk.tags.includes(path) ? 'check' : 'add'} />
              {path}
            </ToggleButton>
          </span>
        ))}
      </dd>
    </div>
  )
}
