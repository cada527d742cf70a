import type { Library } from '../db/library.ts'
import { done } from '../db/model.ts'
import { facets } from '../db/search/facets.ts'
import { findNames } from '../db/search/find-names.ts'
import { placesInText } from '../db/search/places.ts'
import { relatedTalks } from '../db/search/related.ts'
import { search } from '../db/search/search.ts'
import type { AnsweredBy, Answers } from './worker-port.ts'

/** What the search thread answers. */
export const searchCalls: Answers<AnsweredBy<'search'>, Library> = {
  'search.run': ({ reader }, { query, ...options }) => done(search(reader, query, options)),
  'search.facets': ({ reader }, { query, ...options }) => done(facets(reader, query, options)),
  'search.places': ({ reader }, question) => done(placesInText(reader, question)),
  'names.find': (library, question) => done(findNames(library, question)),
  'talks.related': ({ reader }, { id, limit }) => done(relatedTalks(reader, id, limit)),
}
