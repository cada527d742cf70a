import type { RecordKind } from '../../db/model.ts'
import type { CallName } from '../../electron/contract.ts'

const talkKinds = ['talk', 'event', 'speaker', 'tag'] as const
/** What a search looks into. */
const searched = [...talkKinds, 'link', 'list', 'list item', 'glossary entry', 'attachment'] as const
// A live list finds by whatever a search finds by.
const inLists = [...searched, 'mark', 'setting'] as const

/**
 * Of what each question's answer is made: a change of one of these kinds makes a view ask it again. A question that
 * stands here with nothing, or not at all, is never asked again by itself.
 */
const reads = {
  'library.status': ['talk', 'event', 'speaker', 'tag', 'link', 'list'],
  'events.page': ['event', 'talk'],
  'events.get': [...talkKinds, 'link'],
  'programme.compare': talkKinds,
  'talks.page': talkKinds,
  'talks.today': [...talkKinds, 'link'],
  'talks.evening': [...talkKinds, 'setting'],
  'clocks.all': ['setting'],
  'quickNote.place': [...talkKinds, 'setting'],
  'quickNote.shortcut': ['setting'],
  'tags.propose': ['talk', 'tag', 'glossary entry'],
  'talks.get': [...talkKinds, 'link', 'mark', 'attachment', 'list', 'list item'],
  'attachments.text': ['attachment'],
  'notes.revisions': ['talk'],
  'speakers.page': ['speaker', 'talk'],
  'speakers.get': talkKinds,
  'tags.page': ['tag', 'talk'],
  'tags.get': talkKinds,
  'lists.all': ['list', 'list item'],
  'lists.get': inLists,
  'lists.text': inLists,
  'lists.shared': inLists,
  'lists.outgoing': inLists,
  'events.report': [...talkKinds, 'link', 'mark'],
  'trash.all': [...talkKinds, 'link', 'list', 'attachment'],
  'history.state': [...inLists, 'saved search'],
  'search.run': searched,
  'search.facets': searched,
  'talks.related': searched,
  'search.places': ['glossary entry'],
  'searches.all': ['saved search'],
  'glossary.all': ['glossary entry'],
  'names.find': [...talkKinds, 'list'],
  'import.newNames': ['speaker', 'tag', 'glossary entry'],
  'settings.get': ['setting'],
} as const satisfies { readonly [N in CallName]?: readonly RecordKind[] }

const kindsByCall: ReadonlyMap<string, readonly RecordKind[]> = new Map(Object.entries(reads))

/** The kinds of record that the answer to this call depends on. */
export function kindsReadBy(name: CallName): readonly RecordKind[] {
  return kindsByCall.get(name) ?? []
}
