import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Icon } from './Icon.tsx'

interface SelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly words: string }[]
  readonly onChange: (value: Value) => void
  /** No visible label: the place says what it is. */
  readonly hideLabel?: boolean
  /** Nor an edge: a fact among facts. */
  readonly bare?: boolean
  readonly isDisabled?: boolean
}

/** One of a few. */
export function Select<Value extends string>({
  label,
  value,
  choices,
  onChange,
  bare = false,
  hideLabel = bare,
  isDisabled = false,
}: SelectProps<Value>) {
  function choose(key: unknown) {
    const chosen = choices.find((choice) => choice.value === key)
    if (chosen) onChange(chosen.value)
  }
  return (
    <AriaSelect
      className="field select"
      data-bare={bare || undefined}
      aria-label={label}
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <Button className="select-button">
        <SelectValue className="one-line" />
        <Icon name="down" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.words} className="menu-item">
              {choice.words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
