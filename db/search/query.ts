import type { SearchNotice, TextRange } from '../model/search.ts'
import type { FilterName } from './filters.ts'
import { filterName, isMeaningful } from './filters.ts'

/**
 * The query language: words (all of them must be found), "phrases", -not, OR, brackets and filters (tag:culture/*).
 *
 *     any     = all { "OR" all }
 *     all     = { [ "AND" ] item }
 *     item    = "-" item | "(" any ")" | '"' phrase '"' | filter ":" value | word
 *
 * It forgives everything: what can't be meant is text, what is not finished yet is left out, and a notice says so.
 * Full-width signs (（ ） ” ： －) do as well.
 */
export type Node =
  | { readonly type: 'all'; readonly parts: readonly Node[] }
  | { readonly type: 'any'; readonly parts: readonly Node[] }
  | { readonly type: 'not'; readonly part: Node; readonly at: TextRange }
  | Leaf

export type Leaf =
  | { readonly type: 'word' | 'phrase'; readonly text: string; readonly at: TextRange }
  | Filter

export interface Filter {
  readonly type: 'filter'
  readonly name: FilterName
  /** As typed, without its quotes. */
  readonly value: string
  readonly at: TextRange
}

export interface Query {
  /** `null` when nothing was asked. */
  readonly root: Node | null
  readonly notices: readonly SearchNotice[]
}

/** Longer queries are cut: what a person types is shorter, and FTS5 should not be given a book. In UTF-16 units. */
const longestQuery = 200
const mostTerms = 16
/** What is not wanted is looked for in every hit of the rest, and so counts for more. */
const termsOfUnwanted = 2
const deepestBrackets = 16

/** Reads any text as a query. Never throws. */
export function parse(typed: string): Query {
  return new Parser(typed).query()
}

/** Writes a query so that `parse` reads the same one again. */
export function print(node: Node | null): string {
  if (node === null) return ''
  switch (node.type) {
    case 'word':
      return node.text
    case 'phrase':
      return `"${node.text}"`
    case 'filter':
      return `${node.name}:${bareValue.test(node.value) ? node.value : `"${node.value}"`}`
    case 'not': {
      const part = print(node.part)
      return isGroup(node.part) || dash.test(part.charAt(0)) ? `-${inBrackets(part)}` : `-${part}`
    }
    case 'all':
      return node.parts.map((part) => (part.type === 'any' ? inBrackets(print(part)) : print(part))).join(' ')
    case 'any':
      return node.parts.map(print).join(' OR ')
    default:
      return node satisfies never
  }
}

const bareValue = /^[\p{L}\p{N}\p{M}./*_<>=#@+:~%&?-]+$/u

function isGroup(node: Node): boolean {
  return node.type === 'all' || node.type === 'any'
}

// A word may hold an open bracket of its own (`f(`), which must not take ours.
function inBrackets(text: string): string {
  const open = text.split(/[(（]/u).length
  const closed = text.split(/[)）]/u).length
  return open > closed ? `(${text} )` : `(${text})`
}

const quote = /["“”„＂]/u
const opening = /[(（]/u
const closing = /[)）]/u
const dash = /[-－]/u
const filterHead = /(?<name>\p{L}+)[:：]/uy

class Parser {
  readonly #text: string
  readonly #typed: string
  readonly #notices: SearchNotice[] = []
  #index = 0
  #depth = 0
  #terms = 0
  #isUnfinished = false

  constructor(typed: string) {
    this.#typed = typed
    this.#text = typed.length > longestQuery ? wholeCharacters(typed.slice(0, longestQuery)) : typed
  }

  query(): Query {
    if (this.#text.length < this.#typed.length) this.#cutShort(this.#text.length)
    const root = this.#any() ?? this.#literal()
    return { root, notices: this.#notices }
  }

  /** A query of nothing but signs of the language (`OR`, `-`, `"`) asks for these signs. */
  #literal(): Node | null {
    const text = this.#text.trim()
    if (text === '' || this.#isUnfinished) return null
    return { type: 'word', text, at: this.#range(this.#text.indexOf(text), text.length) }
  }

  #any(): Node | null {
    const parts: Node[] = []
    do {
      const part = this.#all()
      if (part) parts.push(part)
    } while (this.#skipOperator(/(?:OR|ＯＲ|\||｜)(?=$|[\s()（）])/uy))
    return joined('any', parts)
  }

  #all(): Node | null {
    const parts: Node[] = []
    while (!this.#isAtEndOfAll()) {
      if (this.#skipOperator(/(?:AND|ＡＮＤ)(?=$|[\s()（）])/uy)) continue
      const part = this.#item()
      if (part) parts.push(part)
    }
    return joined('all', parts)
  }

  #isAtEndOfAll(): boolean {
    this.#skipBlanks()
    if (this.#index >= this.#text.length) return true
    if (this.#depth > 0 && closing.test(this.#here())) return true
    return /(?:OR|ＯＲ|\||｜)(?=$|[\s()（）])/uy.test(this.#text.slice(this.#index))
  }

  #item(): Node | null {
    const start = this.#index
    if (dash.test(this.#here())) {
      const next = this.#text[this.#index + 1] ?? ' '
      if (/[\s)）]/u.test(next)) {
        this.#index++
        return null
      }
      if (!/[-－>]/u.test(next)) return this.#not(start)
    }
    if (opening.test(this.#here())) return this.#brackets(start)
    if (quote.test(this.#here())) return this.#phrase(start)
    const filter = this.#filter(start)
    return filter ? filter.node : this.#word(start)
  }

  #not(start: number): Node | null {
    this.#index++
    this.#terms += termsOfUnwanted - 1
    const part = this.#item()
    return part && { type: 'not', part, at: [start, this.#index] }
  }

  #brackets(start: number): Node | null {
    this.#index++
    if (this.#depth >= deepestBrackets) return null
    this.#depth++
    const inner = this.#any()
    this.#depth--
    if (this.#index >= this.#text.length) {
      this.#notices.push({ code: 'open bracket', at: this.#range(start, 1) })
      return inner
    }
    this.#index++
    if (inner) return inner
    // Nothing in them: then the brackets themselves are meant, unless a quote was left open in them.
    const brackets = this.#text.slice(start, this.#index)
    return quote.test(brackets) ? null : this.#leaf('word', brackets, start)
  }

  #phrase(start: number): Node | null {
    const text = this.#quoted()
    if (text === null) {
      this.#notices.push({ code: 'open quote', at: this.#range(start, 1) })
      this.#index++
      return null
    }
    return text.trim() === '' ? null : this.#leaf('phrase', text, start)
  }

  /** Reads from a quote to the next one, `null` when there is none. */
  #quoted(): string | null {
    const length = this.#text.slice(this.#index + 1).search(quote)
    if (length < 0) return null
    const text = this.#text.slice(this.#index + 1, this.#index + 1 + length)
    this.#index += length + 2
    return text
  }

  /** `null` when no filter stands here; a filter without its value yet asks nothing. */
  #filter(start: number): { readonly node: Node | null } | null {
    filterHead.lastIndex = start
    const head = filterHead.exec(this.#text)
    if (!head?.groups?.name) return null
    const typedName = head.groups.name
    const name = filterName(typedName)
    const valueStart = start + head[0].length
    if (!name) {
      const isLikelyMeant = /^[a-z]+$/iu.test(typedName) && /^[^\s/:\d]/u.test(this.#text.slice(valueStart))
      if (isLikelyMeant) {
        this.#notices.push({
          code: 'unknown filter',
          name: typedName,
          at: this.#range(start, typedName.length),
        })
      }
      return null
    }
    this.#index = valueStart
    const isQuoted = quote.test(this.#here())
    const value = (isQuoted ? this.#quoted() : null) ?? this.#bareValue()
    if (value.trim() === '') {
      this.#isUnfinished = true
      return { node: null }
    }
    const at: TextRange = [start, this.#index]
    if (isMeaningful(name, value)) return { node: { type: 'filter', name, value, at } }
    this.#notices.push({ code: 'unknown value', name, value, at })
    if (isQuoted) return { node: this.#leaf('phrase', value, start) }
    this.#index = start
    return null
  }

  #bareValue(): string {
    const end = this.#depth > 0 ? /[\s)）]/u : /\s/u
    const length = this.#text.slice(this.#index).search(end)
    const value =
      length < 0 ? this.#text.slice(this.#index) : this.#text.slice(this.#index, this.#index + length)
    this.#index += value.length
    return value.replaceAll(new RegExp(quote, 'gu'), '')
  }

  #word(start: number): Node | null {
    let open = 0
    let before = ''
    while (this.#index < this.#text.length) {
      const character = this.#here()
      if (/\s/u.test(character)) break
      if (quote.test(character) && /[:：]/u.test(before)) break
      if (opening.test(character)) open++
      if (closing.test(character)) {
        if (open === 0 && this.#depth > 0) break
        open = Math.max(0, open - 1)
      }
      before = character
      this.#index++
    }
    return this.#leaf('word', this.#text.slice(start, this.#index), start)
  }

  #leaf(type: 'word' | 'phrase', text: string, start: number): Node | null {
    this.#terms++
    if (this.#terms > mostTerms) {
      this.#cutShort(start)
      return null
    }
    return { type, text, at: [start, this.#index] }
  }

  #cutShort(from: number): void {
    if (this.#notices.some((notice) => notice.code === 'cut short')) return
    this.#notices.push({ code: 'cut short', at: [from, this.#typed.length] })
  }

  #skipOperator(operator: RegExp): boolean {
    this.#skipBlanks()
    operator.lastIndex = this.#index
    if (!operator.test(this.#text)) return false
    this.#index = operator.lastIndex
    return true
  }

  #skipBlanks(): void {
    while (this.#index < this.#text.length && /\s/u.test(this.#here())) this.#index++
  }

  #here(): string {
    return this.#text.charAt(this.#index)
  }

  #range(start: number, length: number): TextRange {
    return [start, start + length]
  }
}

/** One part stands for itself, and a list in a list of the same kind is one list. */
function joined(type: 'all' | 'any', parts: readonly Node[]): Node | null {
  const flat = parts.flatMap((part) => (part.type === type ? part.parts : [part]))
  return flat.length > 1 ? { type, parts: flat } : (flat[0] ?? null)
}

function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/u.test(text) ? text.slice(0, -1) : text
}
