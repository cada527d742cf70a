import type { KeyChord } from './key-words.ts'
import { keyWords } from './key-words.ts'

/** A key beside a command, as this machine's keyboard prints it; `boxed` where it stands in a sentence. */
export function Kbd({ chord, boxed = false }: { readonly chord: KeyChord; readonly boxed?: boolean }) {
  return (
    <kbd className="kbd" data-boxed={boxed || undefined}>
      {keyWords(chord).map((key) => (
        <span key={key}>{key}</span>
      ))}
    </kbd>
  )
}
