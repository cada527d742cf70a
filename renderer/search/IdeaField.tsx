import { useState } from 'react'
import { Button } from '../design/Button.tsx'
import { submitsOn } from '../design/composition.ts'

interface IdeaFieldProps {
  readonly label: string
  readonly placeholder?: string
  /** The words on the button. */
  readonly act: string
  /** The words that it begins with. */
  readonly spellings?: readonly string[]
  /** Answers whether they were stored. */
  readonly onSave: (spellings: string[]) => Promise<boolean>
}

/** The words for one idea, in one line, with commas between. Enter stores them. */
export function IdeaField({ label, placeholder = '', act, spellings = [], onSave }: IdeaFieldProps) {
  const [typed, setTyped] = useState(spellings.join('、'))
  const words = spellingsIn(typed)

  async function save() {
    if (words.length > 0 && (await onSave(words))) setTyped('')
  }

  return (
    <div className="glossary-edit">
      <input
        className="input"
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        lang="ja"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (submitsOn(event)) void save()
        }}
      />
      <Button isDisabled={words.length === 0} onPress={() => void save()}>
        {act}
      </Button>
    </div>
  )
}

/** `ちいかわPR、小さなPR, small PR`: a comma of any kind parts them, a blank does not. */
function spellingsIn(typed: string): string[] {
  return typed
    .split(/[、，,\n]/u)
    .map((spelling) => spelling.trim())
    .filter((spelling) => spelling !== '')
}
