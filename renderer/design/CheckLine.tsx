import { Checkbox } from 'react-aria-components/Checkbox'
import { Icon } from './Icon.tsx'

interface CheckLineProps {
  readonly words: string
  /** At the end of the line: how much it is about. */
  readonly beside?: string
  /** Quieter, under it: which. One line, cut off where it is longer. */
  readonly below?: string
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that may be left out: a box, and beside it what it stands for. */
export function CheckLine({ words, beside, below, isOn, isDisabled = false, onChange }: CheckLineProps) {
  return (
    <Checkbox className="check-line" isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
      <span className="check-box">{isOn && <Icon name="check" />}</span>
      <span>{words}</span>
      {beside && <span className="check-beside">{beside}</span>}
      {below && (
        <span className="check-below one-line" lang="ja" title={below}>
          {below}
        </span>
      )}
    </Checkbox>
  )
}
