import type { Notice } from '../../model.ts'
import type { TalkPart } from './outline.ts'

const nobody = /^(?:皆|みな|みんな|お客|たく|参加者|登壇者|発表者|司会|学生|業者|読者|スタッフ|運営|どなた|うち)$/u

/**
 * Talks whose text names another person than their heading. The heading wins and the text stays as typed; the person
 * decides. A text that names its own speaker anywhere is in order, whoever else it names.
 */
export function nameContradictions(talks: readonly TalkPart[]): Notice[] {
  return talks.flatMap((talk) => {
    const own = talk.heading.speakers[0]
    if (own === undefined || namesOneOf(talk, talk.heading.speakers.map(({ name }) => name))) return []
    const other = otherSpeakerIn(talk, talks) ?? strangerIn(talk)
    if (other === null) return []
    return [{ kind: 'name contradicts', headingLine: talk.line.number, inHeading: own.printed, ...other }]
  })
}

type Found = Pick<Extract<Notice, { kind: 'name contradicts' }>, 'line' | 'text' | 'inBody' | 'otherHeadingLine'>

function otherSpeakerIn(talk: TalkPart, talks: readonly TalkPart[]): Found | null {
  for (const other of talks) {
    if (other === talk) continue
    for (const { name } of other.heading.speakers) {
      const pattern = new RegExp(`${escaped(name)}(?:さん|氏)(?:は|が|も)`, 'u')
      for (const { text, number, shape } of talk.body) {
        const at = shape === 'code' ? -1 : text.slice(0, 4000).search(pattern)
        if (at === -1) continue
        const inBody = text.slice(at, at + name.length + 2)
        return { line: number, text: clauseFrom(text, at), inBody, otherHeadingLine: other.line.number }
      }
    }
  }
  return null
}

/** The first sentence has somebody for its subject who gives no talk at all: 佐藤さんは… */
function strangerIn(talk: TalkPart): Found | null {
  const first = talk.body.find(({ shape }) => shape === 'prose')
  const name = /^([^\s、。「」（）()はがもの]{1,12})(さん|氏)(?:は|が)/u.exec(first?.text ?? '')
  if (first === undefined || name?.[1] === undefined || nobody.test(name[1])) return null
  return { line: first.number, text: clauseFrom(first.text, 0), inBody: name[1] + (name[2] ?? ''), otherHeadingLine: null }
}

/** Also by surname, or by one part of a name: 山川 太郎 is 山川さん below. */
function namesOneOf({ body }: TalkPart, names: readonly string[]): boolean {
  const parts = names.flatMap((name) => [name, ...name.split(/[\s　・]+/u)]).filter((part) => part !== '')
  return body.some(({ text }) => parts.some((part) => text.includes(part)) || names.some((name) => hasSurname(text, name)))
}

function hasSurname(text: string, name: string): boolean {
  return [2, 3, 1].some((length) => name.length > length && text.includes(`${name.slice(0, length)}さん`))
}

/** The beginning of a sentence that says enough to recognise it by: up to a comma after twelve characters or more. */
function clauseFrom(text: string, at: number): string {
  const end = text.slice(at + 12).search(/[、。]/u)
  return text.slice(at, end === -1 ? at + 200 : at + 12 + end + 1)
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
