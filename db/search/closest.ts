import type { Reader } from '../sqlite.ts'
import { countUpTo } from './candidates.ts'
import { cutTerm } from './cut.ts'
import type { Needle, Wider } from './expression.ts'
import { expressionOf } from './expression.ts'
import { normalise } from './normalise.ts'
import type { Node } from './query.ts'

/** Documents that the parts of a half-remembered sentence may stand in, all together: ranking each costs 2 µs. */
const mostDocuments = 3000

/** So many pairs of characters are a sentence, of which the rare ones of hiragana tell something. */
const fewestPairs = 5

/** The rarest parts of a query of which no record holds all: pairs of characters and words, ORed. */
export interface Closest {
  readonly match: string
  readonly needles: readonly Needle[]
}

/** `null` when a query is too short to hold a part of it, or when nothing of it stands anywhere. */
export function closestOf(library: Reader, root: Node, wider: Wider): Closest | null {
  const tokens = [...new Set(texts(root).flatMap((text) => tokensOf(text)))]
  if (tokens.length < 2) return null
  const rarest = tokens
    .map((token) => ({ token, documents: countUpTo(library, `"${token}"`, null, mostDocuments + 1) }))
    .filter(({ documents }) => documents > 0)
    .sort((one, other) => one.documents - other.documents)
  let documents = 0
  const chosen = rarest.filter((part, index) => {
    documents += part.documents
    return index === 0 || documents <= mostDocuments
  })
  if (chosen.length === 0) return null
  return {
    match: within(`(${chosen.map(({ token }) => `"${token}"`).join(' OR ')})`, root, wider),
    needles: chosen.map(({ token }) => ({ text: token, widening: 'typed', isWhole: false, spelling: null })),
  }
}

/** A half-remembered sentence may be half right; its filters, and what is not wanted, were meant as they stand. */
function within(match: string, root: Node, wider: Wider): string {
  const parts = root.type === 'all' ? root.parts : []
  const expressions = (some: readonly Node[]) =>
    some.map((part) => expressionOf(part, 'typed', wider)).filter((expression) => expression !== null)
  const wanted = expressions(parts.filter((part) => part.type !== 'not' && texts(part).length === 0))
  const unwanted = expressions(parts.flatMap((part) => (part.type === 'not' ? [part.part] : [])))
  const all = [match, ...wanted].join(' AND ')
  return unwanted.reduce((found, expression) => `(${found}) NOT ${expression}`, `(${all})`)
}

function texts(node: Node): string[] {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return [node.text]
    case 'all':
    case 'any':
      return node.parts.flatMap(texts)
    case 'not':
    case 'filter':
      return []
    default:
      return node satisfies never
  }
}

// Pairs of hiragana (です, した) stand in every note and tell nothing; signs neither. But where somebody has written
// 書いておわりにしない of 書いて終わりにしない, nearly all that is right of it are such pairs.
function tokensOf(text: string): string[] {
  const tokens = (cutTerm(normalise(text))?.tokens ?? []).filter((token) => [...token].length > 1)
  const telling = tokens.filter((token) => !/^[\p{Script=Hiragana}ー]+$/u.test(token))
  return telling.length < 2 && tokens.length >= fewestPairs ? tokens : telling
}
