import { foldWidth } from '../../model/width.ts'
import type { ImportedLink, ImportedSpeaker } from '../../model.ts'
import { readSpeakers } from '../report/speakers.ts'
import { handleIn, person } from './people.ts'

const label =
  /^(?:登壇者?|発表者?|講演者?|話者|講師|ゲスト|出演|スピーカー|モデレーター|パネリスト|speakers?|presenters?|moderator|presented by|by)\s?[::]?\s+(?=\S)|^(?:登壇者?|発表者?|講演者?|話者|講師|スピーカー|モデレーター|パネリスト|speakers?|presenters?)\s?[::]\s?/iu
const company = /株式会社|合同会社|有限会社|\(株\)|㈱|\b(?:Inc|Corp|Ltd|LLC|GmbH)\b|大学|研究所/u

/** A cell or line that is known to name the speakers: what does not read like names is one name as it stands. */
export function speakersIn(cell: string): ImportedSpeaker[] {
  const text = withoutLabel(cell)
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  // `@tsuyoshi higuchi` is a name with a blank, not a handle and a name.
  const name = /^@(\S+(?: [\p{L}-]+)+)$/u.exec(foldWidth(text))?.[1]
  if (name !== undefined && !name.includes(',')) return person(name)
  return readSpeakers(text)?.speakers ?? affiliated(text) ?? person(text)
}

const withoutLabel = (cell: string): string => {
  const text = cell.trim()
  return text.slice(label.exec(foldWidth(text))?.[0].length ?? 0).trim()
}

/** Whether a line below a title does nothing but name its speakers: `講師：…`, `富士通株式会社　推進部　中井 渉`. */
export function namesSpeakers(text: string): boolean {
  const folded = foldWidth(text).trim()
  if (folded === '' || folded.length > 120 || /[。!?「」]/u.test(folded)) return false
  return (
    label.test(folded) ||
    (company.test(folded) && !/[をがはにで]\S/u.test(folded.replaceAll(/株式会社|合同会社/gu, ''))) ||
    /^\S.{0,40}(?:さん|氏)(?:\s?[(（].{1,40}[)）])?$/u.test(folded) ||
    /^@[\w-]{1,39}(?:\s?さん)?$/u.test(folded)
  )
}

/** `会社　部署　氏名`, parted by blanks: the name is the last part, or two where the full one is parted too. */
function affiliated(text: string): ImportedSpeaker[] | null {
  if (!company.test(text)) return null
  const parts = text.split(/[\s　]+/u).filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || company.test(last)) return null
  const isParted = last.length <= 3 && (parts.at(-2)?.length ?? 9) <= 3 && parts.length > 2
  const name = isParted ? parts.slice(-2).join(' ') : last
  const affiliation = parts.slice(0, isParted ? -2 : -1).join(' ')
  return person(name, { affiliation })
}

/** A link to somebody's profile at the end of a line names the speaker: `題 <a href="https://twitter.com/…">氏名</a>`. */
export function speakersByProfile(
  text: string,
  links: readonly ImportedLink[],
): { readonly title: string; readonly speakers: ImportedSpeaker[] } | null {
  const link = links.at(-1)
  if (!link || link.title === '' || handleIn(link.url) === null || !text.trim().endsWith(link.title))
    return null
  const title = text.trim().slice(0, -link.title.length).trim()
  if (title === '') return null
  const speakers = link.title.split(/\s*[、,]\s*/u).flatMap((name) => speakersIn(name))
  const [only] = speakers
  return {
    title,
    speakers: only && speakers.length === 1 ? [{ ...only, handle: handleIn(link.url) }] : speakers,
  }
}
