import type { ImportedSpeaker } from '../model.ts'
import { readSpeakers } from './report/speakers.ts'

/** What the fields of a note say of what it is about, beside its title, its date and its tags. */
export interface AboutTalk {
  /** Whoever gave the talk: with a speaker or an event, the note is one of a talk and no article. */
  readonly speakers: readonly ImportedSpeaker[]
  /** The evening of which it was a part. */
  readonly event: string | null
  readonly abstract: string
  /** A draft, or for its writer alone. */
  readonly isPrivate: boolean
}

export const nothingSaid: AboutTalk = { speakers: [], event: null, abstract: '', isPrivate: false }

/** A field as front matter, a property of a page or a column has it. */
interface Field {
  readonly name: string
  readonly values: readonly string[]
}

const names = {
  speakers: /^(?:speakers?|presenters?|登壇者?|発表者|講演者|話者|スピーカー)$/iu,
  event: /^(?:events?|event[ _-]?name|meetup|conference|イベント名?|勉強会名?|カンファレンス)$/iu,
  abstract: /^(?:description|summary|excerpt|概要)$/iu,
  isPrivate: /^(?:private|draft|非公開|下書き)$/iu,
  isPublic: /^(?:published|public|公開)$/iu,
}

/** Reads the fields of a note by the names that people and their programs give them, in English and Japanese. */
export function aboutTalk(fields: readonly Field[]): AboutTalk {
  const valuesOf = (name: RegExp): string[] =>
    (fields.find((field) => name.test(field.name))?.values ?? [])
      .map((value) => value.trim().replace(/^\[\[([^[\]|]*)(?:\|[^[\]]*)?\]\]$/u, '$1'))
      .filter((value) => value !== '')
  const first = (name: RegExp): string => valuesOf(name)[0] ?? ''
  return {
    speakers: valuesOf(names.speakers).flatMap(speakersNamed),
    event: first(names.event) || null,
    abstract: first(names.abstract),
    isPrivate:
      /^(?:true|yes|はい)$/iu.test(first(names.isPrivate)) ||
      /^(?:false|no|いいえ)$/iu.test(first(names.isPublic)),
  }
}

/** A name that reads like none is a name all the same: the field says so. */
const speakersNamed = (text: string): ImportedSpeaker[] =>
  readSpeakers(text)?.speakers ?? [{ name: text, printed: text, affiliation: null, handle: null }]
