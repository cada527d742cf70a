import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { NotePane } from '../../renderer/capture/NotePane.tsx'
import type { NoteDoor } from '../../renderer/capture/use-note.ts'
import { isComposing, submitsOn } from '../../renderer/design/composition.ts'
import { speak } from '../../renderer/i18n/i18n.ts'
import { brokenFields } from './broken-fields.ts'

/** A library of one note, whose other windows write when a button is pressed. */
const library = { text: '', saves: 0 }
const hashOf = (text: string) => `#${text}`
const door: NoteDoor = {
  async save(text, basedOn) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const { text: theirs } = library
    if (basedOn !== hashOf(theirs)) {
      return { ok: false, failure: { code: 'conflict', theirs, hash: hashOf(theirs) } }
    }
    library.text = text
    library.saves += 1
    return { ok: true, hash: hashOf(text) }
  },
  read: () => Promise.resolve({ text: library.text, hash: hashOf(library.text) }),
  openLink: () => {},
}

/** The talk has run for 12:34. */
const time = { elapsedAt: () => 754, begin: () => {} }

/** The note of a talk, its saves counted, its name changing, and another window that writes into it. */
function NoteOnTrial() {
  const [note, setNote] = useState({ text: '', hash: hashOf('') })
  const [title, setTitle] = useState('SLO Review')
  return (
    <section style={{ height: 560, marginBottom: 40 }}>
      <button type="button" onClick={() => setTitle(`${title}!`)}>
        rename the talk
      </button>
      <button
        type="button"
        onClick={() => {
          library.text += '\n別の窓'
          setNote({ text: library.text, hash: hashOf(library.text) })
        }}
      >
        write in another window
      </button>
      <NotePane talkId="talk" label={`${title}のメモ`} note={note} door={door} time={time} />
    </section>
  )
}

/** A field that sends on Enter, empties on Esc and takes a candidate of its own on Tab. */
function FieldOnTrial() {
  const [text, setText] = useState('')
  const [heard, setHeard] = useState<readonly string[]>([])
  return (
    <section>
      <input
        aria-label="plain field"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (submitsOn(event)) setHeard([...heard, 'sent'])
          else if (!isComposing(event) && ['Escape', 'Tab', '1', '2', 't'].includes(event.key)) {
            setHeard([...heard, event.key])
            setText('')
          }
        }}
      />
      <output aria-label="heard">{heard.join(' ')}</output>
    </section>
  )
}

function Page() {
  return (
    <main>
      <NoteOnTrial />
      <FieldOnTrial />
      <textarea aria-label="bare field" />
      {Object.entries(brokenFields).map(([fault, breakIt]) => (
        <textarea
          key={fault}
          aria-label={`broken: ${fault}`}
          ref={(field) => {
            if (field) breakIt(field)
          }}
        />
      ))}
      <button type="button">elsewhere</button>
    </main>
  )
}

speak('ja')
const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)
