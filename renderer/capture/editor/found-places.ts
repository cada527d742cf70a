import type { EditorState } from '@codemirror/state'
import { RangeSet, StateEffect, StateField } from '@codemirror/state'
import type { DecorationSet, ViewUpdate } from '@codemirror/view'
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view'

interface Place {
  readonly from: number
  readonly to: number
}

/** The places of a note that a search has found, and the one that was gone to last. */
export interface FoundPlaces {
  readonly places: readonly Place[]
  /** An index of `places`; -1 for none. */
  readonly current: number
}

const none: FoundPlaces = { places: [], current: -1 }
const setFound = StateEffect.define<FoundPlaces>()

/** They move along with the text that is written around them. */
const found = StateField.define<FoundPlaces>({
  create: () => none,
  update(value, { changes, docChanged, effects }) {
    let next = value
    if (docChanged && value.places.length > 0) {
      const moved = value.places.map(({ from, to }) => ({
        from: changes.mapPos(from, 1),
        to: changes.mapPos(to, -1),
      }))
      next = { ...value, places: moved }
    }
    for (const effect of effects) if (effect.is(setFound)) next = effect.value
    return next
  },
})

/** Marks what a search has found: only what is on screen, and nothing while a composition runs (see showMarks). */
const drawFound = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    isBehind = false

    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }

    update({ view, changes, docChanged, viewportChanged, startState, state }: ViewUpdate) {
      const isChanged = docChanged || viewportChanged || startState.field(found) !== state.field(found)
      if (view.composing) {
        this.decorations = this.decorations.map(changes)
        this.isBehind ||= isChanged
      } else if (isChanged || this.isBehind) {
        this.decorations = decorate(view)
        this.isBehind = false
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

export const foundPlaces = [found, drawFound]

export const foundIn = (state: EditorState): FoundPlaces => state.field(found)

/** Marks these places in a note; none takes the marks away. */
export function showFound(view: EditorView, places: readonly Place[]): void {
  view.dispatch({ effects: setFound.of({ places, current: -1 }) })
}

/** Goes to one of the places. Whoever writes in the note has it selected; else the keyboard stays where it is. */
export function goToFound(view: EditorView, current: number): void {
  const { places } = foundIn(view.state)
  const place = places[current]
  if (!place) return
  view.dispatch({
    effects: [setFound.of({ places, current }), EditorView.scrollIntoView(place.from, { y: 'center' })],
    ...(view.hasFocus ? { selection: { anchor: place.from, head: place.to } } : {}),
  })
}

const mark = Decoration.mark({ class: 'note-found' })
const currentMark = Decoration.mark({ class: 'note-found note-found-current' })

function decorate({ state, visibleRanges }: EditorView): DecorationSet {
  const { places, current } = state.field(found)
  const inSight = (place: Place) =>
    place.from < place.to && visibleRanges.some(({ from, to }) => place.from < to && place.to > from)
  return RangeSet.of(
    places.flatMap((place, index) =>
      inSight(place) ? [(index === current ? currentMark : mark).range(place.from, place.to)] : [],
    ),
    true,
  )
}
