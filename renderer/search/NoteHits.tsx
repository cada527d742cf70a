import { EditorView } from '@codemirror/view'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Talk } from '../../db/model.ts'
import { commands } from '../app/commands.ts'
import { useAnswer } from '../app/use-answer.ts'
import { foundIn, goToFound, showFound } from '../capture/editor/found-places.ts'
import { IconButton } from '../design/IconButton.tsx'
import type { Found } from './found.ts'
import { useFound } from './found.ts'
import { arrival, joinWalk } from './walk.ts'

type NoteOfTalk = Pick<Talk, 'id' | 'note'>

/** In a note that stands beside hits: the places that the query hits in it, marked, and the way from one to the next. */
export function NoteHits({ talk }: { readonly talk: NoteOfTalk }) {
  const found = useFound()
  if (!found) return null
  return <PlacesInNote key={talk.id} talk={talk} found={found} />
}

function PlacesInNote({ talk, found }: { readonly talk: NoteOfTalk; readonly found: Found }) {
  const { t } = useTranslation('search')
  const { text: query, without } = found.query
  // As the editor counts: every line break is one unit.
  const text = talk.note.replaceAll(/\r\n?/gu, '\n')
  const nearness = found.results.find(({ id }) => id === talk.id)?.nearness ?? 'typed'
  const answer = useAnswer('search.places', { query, without: [...without], nearness, text })
  const { current, count, step } = usePlaces(talk.id, text, answer?.ok ? answer.value : null)
  if (count === 0) return null
  return (
    <div className="note-hits" role="toolbar" aria-label={t('walk.label')}>
      <span className="numbers">{t('walk.place', { place: current + 1, count })}</span>
      <IconButton
        small
        icon="up"
        label={t('walk.previous')}
        chord={commands['previous hit'].chord}
        onPress={() => step(-1)}
      />
      <IconButton
        small
        icon="down"
        label={t('walk.next')}
        chord={commands['next hit'].chord}
        onPress={() => step(1)}
      />
    </div>
  )
}

type Ranges = readonly (readonly [number, number])[]

/** Marks the places in the editor of the note, goes to the first of them, and walks. */
function usePlaces(talkId: string, text: string, ranges: Ranges | null) {
  const [shown, setShown] = useState({ current: -1, count: 0 })

  function goTo(place: number): boolean {
    const view = openEditor()
    const count = view ? foundIn(view.state).places.length : 0
    if (!view || place < 0 || place >= count) return false
    goToFound(view, place)
    setShown({ current: place, count })
    return true
  }

  function step(by: 1 | -1): boolean {
    const view = openEditor()
    return view !== null && goTo(foundIn(view.state).current + by)
  }

  useEffect(() => joinWalk({ talkId, step, goTo }))

  useEffect(() => {
    const view = openEditor()
    if (!view || ranges === null) return
    return atRest(view, () => {
      // It was written on meanwhile: the places of what is stored next will come.
      if (view.state.doc.toString() !== text) return
      const isFirst = foundIn(view.state).places.length === 0
      const places = ranges.map(([from, to]) => ({ from, to }))
      const { current } = foundIn(view.state)
      showFound(view, places)
      const next = isFirst ? arrival(talkId, places.length) : Math.min(current, places.length - 1)
      if (!view.hasFocus) goToFound(view, next)
      setShown({ current: next, count: places.length })
    })
  }, [talkId, text, ranges])

  useEffect(
    () => () => {
      const view = openEditor()
      if (view && !view.compositionStarted) showFound(view, [])
    },
    [],
  )
  return { ...shown, step }
}

function openEditor(): EditorView | null {
  const dom = document.querySelector('#page .cm-editor')
  return dom instanceof HTMLElement ? EditorView.findFromDOM(dom) : null
}

/** Does it now, or when the composition that runs in the editor is over: nothing may be dispatched under one. */
function atRest(view: EditorView, act: () => void): () => void {
  if (!view.compositionStarted) {
    act()
    return () => {}
  }
  // After the editor has read what was committed.
  const later = () => setTimeout(act)
  view.contentDOM.addEventListener('compositionend', later, { once: true })
  return () => view.contentDOM.removeEventListener('compositionend', later)
}
