import type { Ref } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { TextField as AriaTextField } from 'react-aria-components/TextField'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  /** Shown above the field; give `aria-label` instead where the place says what it is. */
  readonly label?: string
  readonly placeholder?: string
  readonly description?: string
  /** Why what stands in it can't be taken. */
  readonly problem?: string | null
}

/** One line of text: `value` and `onChange(text)`. */
export function TextField({
  label,
  placeholder = '',
  description,
  problem,
  inputRef,
  ...props
}: TextFieldProps & { readonly inputRef?: Ref<HTMLInputElement> }) {
  return (
    <AriaTextField {...props} isInvalid={Boolean(problem)} className="field">
      {label && <Label className="field-label">{label}</Label>}
      <Input className="input" placeholder={placeholder} {...(inputRef ? { ref: inputRef } : {})} />
      <FieldWords description={description} problem={problem} />
    </AriaTextField>
  )
}

/** Several lines of text, as high as what stands in it. */
export function TextArea({
  label,
  placeholder = '',
  description,
  problem,
  areaRef,
  ...props
}: TextFieldProps & { readonly areaRef?: Ref<HTMLTextAreaElement> }) {
  return (
    <AriaTextField {...props} isInvalid={Boolean(problem)} className="field">
      {label && <Label className="field-label">{label}</Label>}
      <AriaTextArea className="input" placeholder={placeholder} {...(areaRef ? { ref: areaRef } : {})} />
      <FieldWords description={description} problem={problem} />
    </AriaTextField>
  )
}

function FieldWords({
  description,
  problem,
}: {
  readonly description: string | undefined
  readonly problem: string | null | undefined
}) {
  return (
    <>
      {description && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      {problem && <FieldError className="field-problem">{problem}</FieldError>}
    </>
  )
}
