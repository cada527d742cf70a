import type { Notice } from '../../model.ts'
import type { TalkPart } from './outline.ts'

const nobody =
  /^(?:皆|みな|みんな|お客|たく|参加者|登壇者|発表者|司会|学生|業者|読者|スタッフ|運営|どなた|うち)$/u

/**
 * Talks whose text names another person than their heading. The heading wins and the text stays as typed; the person
 * decides. A text that names its own speaker anywhere is in order, whoever else it names.
 */
export function nameContradictions(talks: readonly TalkPart[]): Notice[] {
  const talkOf = new Map(
    talks.toReversed().flatMap((talk) => talk.heading.speakers.map(({ name }) => [name, talk])),
  )
  return talks.flatMap((talk) => {
    const names = talk.heading.speakers.map(({ name }) => name)
    const own = talk.heading.speakers[0]
    if (own === undefined || namesOneOf(talk, names)) return []
    const other = otherSpeakerIn(talk, talkOf) ?? strangerIn(talk)
    if (other === null) return []
    return [{ kind: 'name contradicts', headingLine: talk.line.number, inHeading: own.printed, ...other }]
  })
}

type Found = Pick<
  Extract<Notice, { kind: 'name contradicts' }>,
  'line' | 'text' | 'inBody' | 'otherHeadingLine'
>

const maxNameLength = 40

/** Looks back from each さんは for the name of another talk's speaker: Japanese has no blank to begin a name at. */
function otherSpeakerIn({ body }: TalkPart, talkOf: ReadonlyMap<string, TalkPart>): Found | null {
  for (const { text, number, shape } of body) {
    if (shape === 'code' || text.length > maxLineLength) continue
    for (const { index } of text.matchAll(/(?:さん|氏)(?:は|が|も)/gu)) {
      for (let at = index - 1; at >= Math.max(0, index - maxNameLength); at -= 1) {
        const other = talkOf.get(text.slice(at, index))
        if (other === undefined) continue
        const inBody = text.slice(at, index) + (text[index] === '氏' ? '氏' : 'さん')
        return { line: number, text: clauseFrom(text, at), inBody, otherHeadingLine: other.line.number }
      }
    }
  }
  return null
}

/** A longer line is no sentence that anybody wrote. */
const maxLineLength = 20_000

/** The first sentence has somebody for its subject who gives no talk at all: 佐藤さんは… */
function strangerIn(talk: TalkPart): Found | null {
  const first = talk.body.find(({ shape }) => shape === 'prose')
  const name = /^([^\s、。「」（）()はがもの]{1,12})(さん|氏)(?:は|が)/u.exec(first?.text ?? '')
  if (first === undefined || name?.[1] === undefined || nobody.test(name[1])) return null
  return {
    line: first.number,
    text: clauseFrom(first.text, 0),
    inBody: name[1] + (name[2] ?? ''),
    otherHeadingLine: null,
  }
}

/** Also by surname, or by one part of a name: 山川 太郎 is 山川さん below. */
function namesOneOf({ body }: TalkPart, names: readonly string[]): boolean {
  const parts = names.flatMap((name) => [name, ...name.split(/[\s　・]+/u)]).filter((part) => part !== '')
  return body.some(
    ({ text }) => parts.some((part) => text.includes(part)) || names.some((name) => hasSurname(text, name)),
  )
}

function hasSurname(text: string, name: string): boolean {
  return [2, 3, 1].some((length) => name.length > length && text.includes(`${name.slice(0, length)}さん`))
}

/** The beginning of a sentence that says enough to recognise it by: up to a comma after twelve characters or more. */
function clauseFrom(text: string, at: number): string {
  const end = text.slice(at + 12).search(/[、。]/u)
  return text.slice(at, end === -1 ? at + 200 : at + 12 + end + 1)
}
