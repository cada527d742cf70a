import { useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useTranslation } from 'react-i18next'
import type { Talk } from '../../../db/model.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { Toolbar } from '../../design/Toolbar.tsx'

interface ProposedTagsProps {
  readonly talk: Pick<Talk, 'id' | 'title'>
  /** The paths that the talk has. */
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
}

/** Tags that the note speaks for: one key takes one, the same key gives it back. */
export function ProposedTags({ talk, tags, onChange }: ProposedTagsProps) {
  const { t } = useTranslation('review')
  const answer = useAnswer('tags.propose', talk.id)
  const offered = useAllSoFar(answer?.ok ? answer.value.map(({ path }) => path) : [])
  if (offered.length === 0) return null
  return (
    <Toolbar label={t('proposals', { title: talk.title })}>
      {offered.map((path) => (
        <ToggleButton
          key={path}
          className="proposed-tag"
          aria-label={t('addTag', { path })}
          isSelected={tags.includes(path)}
          onChange={(isOn) => onChange(isOn ? [...tags, path] : tags.filter((tag) => tag !== path))}
        >
          {path}
        </ToggleButton>
      ))}
    </Toolbar>
  )
}

/** What was proposed since the card came: one that is taken is proposed no longer, but the keyboard is on it. */
function useAllSoFar(proposed: readonly string[]): readonly string[] {
  const [all, setAll] = useState<readonly string[]>([])
  const fresh = proposed.filter((path) => !all.includes(path))
  if (fresh.length > 0) setAll([...all, ...fresh])
  return all
}
