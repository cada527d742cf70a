import type { Phrase } from '../../model.ts'
import type { Line } from '../lines.ts'
import { wordFinder } from '../word-finder.ts'
import { eachOnce } from './phrases.ts'
import { companies, tools } from './tool-names.ts'

/** Companies among the tools, so that the longest name counts: Grafana Labs is not Grafana. */
const isCompany = new Set(companies)
const findKnown = wordFinder([...tools, ...companies], { ignoresCase: false, takesPlurals: false })

/** PipeCD, OpenSLO: a capital inside a word is how tools write themselves. */
const humpedName = /(?<![A-Za-z0-9_/.@:#-])[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]+)+(?![A-Za-z0-9_/])/gu

/** ariga/atlas */
const repository =
  /(?<![A-Za-z0-9_/.:@~-])([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9][A-Za-z0-9_.-]{0,60})(?![A-Za-z0-9_/])/gu
const noOwner =
  /^(?:src|docs?|app|etc|usr|var|opt|bin|dev|tmp|home|lib|text|image|video|audio|application|https?|www|and|he|she|his|on|yes|true|read|input|client|pull|feature|n|w|i|a)$/iu

/** SRE NEXT 2020 */
const eventOfYear = /(?<![A-Za-z0-9])(?:[A-Z][A-Za-z0-9.]{1,20}\s){1,4}20\d{2}(?!\d)/gu
const month = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u
/** カンリー社, but not 他社, 会社, 各社. */
const companyName = /[\p{Script=Katakana}ーA-Za-z0-9]{2,16}社(?![員会内外長名])/gu
/** What somebody works on: 携わっている「…」. */
const product =
  /(?:携わ(?:っている|る)|運営(?:している|する)|提供(?:している|する)|開発(?:している|する))「([^「」]{1,40})」/gu

export interface FoundNames {
  readonly toolsAndProjects: Phrase[]
  readonly mentions: Phrase[]
}

/** The tools, projects, companies, products and events that some lines name, each once, in order. */
export function namesInText(lines: readonly Line[], speakers: readonly string[]): FoundNames {
  const isSpeaker = new Set(speakers)
  const found: FoundNames = { toolsAndProjects: [], mentions: [] }
  for (const { content, number, shape } of lines) {
    if (shape === 'code' || content === '') continue
    const text = withoutAddresses(content.normalize('NFC'))
    const inLine = [...toolNames(text), ...repositories(text)].filter(({ name }) => !isSpeaker.has(name))
    for (const { name } of inLine.toSorted((a, b) => a.at - b.at)) {
      const list = isCompany.has(name) ? found.mentions : found.toolsAndProjects
      list.push({ text: name, line: number })
    }
    for (const name of mentionsIn(text)) found.mentions.push({ text: name, line: number })
  }
  return { toolsAndProjects: eachOnce(found.toolsAndProjects), mentions: eachOnce(found.mentions) }
}

interface Found {
  readonly name: string
  readonly at: number
}

/** An address is a link, not a name: github.com is not mentioned by it. */
const withoutAddresses = (text: string) =>
  text.includes('://') ? text.replaceAll(/https?:\/\/\S{1,2000}/gu, (all) => ' '.repeat(all.length)) : text

function toolNames(text: string): Found[] {
  const known = findKnown(text)
    .filter(({ at }) => !/[./@:#-]/u.test(text[at - 1] ?? ''))
    .map(({ text: name, at }) => ({ name, at, end: at + name.length }))
  const humped = [...text.matchAll(humpedName)].map(({ 0: name, index }) => ({ name, at: index }))
  const isKnown = new Set(
    known.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, index) => at + index)),
  )
  return [...known, ...humped.filter(({ at }) => !isKnown.has(at))]
}

function repositories(text: string): Found[] {
  return [...text.matchAll(repository)].flatMap(({ 0: name, 1: owner = '', 2: project = '', index }) => {
    const isAcronyms = !/[a-z]/u.test(owner) || !/[a-z]/u.test(project)
    if (isAcronyms || noOwner.test(owner)) return []
    // In English, and/or is no repository: there, a digit, a hyphen or a bracket has to speak for it.
    const beside = (text[index - 1] ?? '') + (text[index + name.length] ?? '')
    const isSetApart = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。()（）[\]`]/u.test(beside)
    return isSetApart || /[\d_-]/u.test(name) ? [{ name: name.replace(/[.-]+$/u, ''), at: index }] : []
  })
}

function mentionsIn(text: string): string[] {
  const events = [...text.matchAll(eventOfYear)]
    .map(([name]) => name)
    .filter((name) => !month.test(name.split(' ').at(-2) ?? ''))
  const named = [...text.matchAll(companyName)].map(([name]) => name)
  const made = [...text.matchAll(product)].map(({ 1: name = '' }) => name)
  return [...events, ...named, ...made]
}
