import type { ImportedSpeaker } from '../../model/import.ts'
import { foldWidth } from '../../model/width.ts'

/** The people whom a passage names, and whether it leaves no doubt: さん, 氏, a handle. */
export interface NamedPeople {
  readonly speakers: ImportedSpeaker[]
  readonly isSure: boolean
}

const honorific = /\s?(?:さん|サン|氏|様|先生)$/
/** With さん, and still nobody's name. */
const nobody =
  /^(?:皆|みな|みんな|お客|たく|神|王|同|両|某|各|読者|学生|業者|お子|娘|息子|患者|参加者|登壇者|発表者|司会|スタッフ|運営)$/
const company =
  /株式会社|合同会社|有限会社|\(株\)|㈱|(?:社|大学|研究所)$|\b(?:Inc|Corp|Ltd|LLC|GmbH|K\.K)\b|,\s?Inc/i
const label = /^(?:登壇者?|発表者?|講演者?|話者|スピーカー|speakers?|presenters?)\s?[::]\s?/i
/** What brackets at the end of a heading hold when they hold no name. */
const noName =
  /^(?:[\d\s./:~-]+|仮題?|前編|後編|中編|上|下|その\d+|続き|続編|追記|資料|スライド|動画|オンライン|現地|翻訳|抄訳|随時更新|wip|draft|part ?\d+|tl;?dr|optional|beta|rc\d*|lt|pr|ad|rev.*|v?\d[\d.]*|.*(?:年版|編|章|版|回|枚|分|円|人|件|月号|について|とは|など|まとめ))$/i

/**
 * Reads the passage that names who gave a talk: `chaspyさん`, `山田 太郎 / 見本株式会社`, `清川さん、井川さん`,
 * `@suzu_mihon`, `Ada Example (Sample Inc)`, `登壇者：山川`.
 *
 * @returns `null` when it reads like no name
 */
export function readSpeakers(passage: string): NamedPeople | null {
  const text = passage.trim()
  const folded = foldWidth(text)
  const from = label.exec(folded)?.[0].length ?? 0
  const named = text.slice(from).trim()
  if (named === '' || named.length > 80 || noName.test(foldWidth(named))) return null
  const people = splitPeople(named).map(readSpeaker)
  const speakers = people.flatMap((person) => (person === null ? [] : [person.speaker]))
  if (speakers.length === 0 || speakers.length < people.length) return null
  return { speakers, isSure: from > 0 || people.some((person) => person?.isSure) }
}

function splitPeople(text: string): string[] {
  const parts = text.split(/\s*(?:[,、，&＆]|\sand\s|\sx\s)\s*/u).filter((part) => part !== '')
  if (parts.some((part) => part.replace(honorific, '') === '')) return [text]
  return parts.flatMap((part) => {
    // ・ and と also stand inside names (ジョン・スミス, さとうと), / before a company: they part people only after さん.
    const people = part.split(/(?<=さん|氏)\s*[・と／/]\s*/u)
    return people.every((person) => honorific.test(person)) ? people : [part]
  })
}

function readSpeaker(printed: string): { speaker: ImportedSpeaker; isSure: boolean } | null {
  const { person, affiliation } = partCompany(printed)
  const handle = /@([A-Za-z0-9_-]{1,39})/.exec(foldWidth(person))
  const withoutHandle = handle
    ? person.slice(0, handle.index) + person.slice(handle.index + handle[0].length)
    : person
  const bare = withoutHandle.replaceAll(/[()（）]\s*[)）]|[(（]\s*$/g, '').trim()
  const name = bare.replace(honorific, '').trim()
  const hasHonorific = name !== bare && name !== ''
  if (nobody.test(name)) return null
  const handleName = handle?.[1] ?? null
  if (name === '') {
    if (handleName === null) return null
    return {
      speaker: { name: handleName, printed: printed.trim(), affiliation, handle: handleName },
      isSure: true,
    }
  }
  if (!hasHonorific && !isNameLike(name)) return null
  const asPrinted = affiliation === null ? printed.trim() : bare
  return {
    speaker: { name, printed: asPrinted, affiliation, handle: handleName },
    isSure: hasHonorific || handle !== null,
  }
}

/** `氏名 / 会社`, `氏名@会社`, `氏名（会社）`, and the other way round where one side is plainly a company. */
function partCompany(text: string): { person: string; affiliation: string | null } {
  const whole = { person: text, affiliation: null }
  const slash = /^(.+?)\s*[/／|｜]\s*(.+)$/u.exec(text)
  const bracket = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(text)
  const at = /^(.*[^\s@＠])[@＠]([^@＠]+)$/u.exec(text)
  const blank = /^(\S*(?:株式会社|合同会社|大学)\S*|\S+社の?|\S+(?:社|会社|チーム)の)\s*(\S.*)$/u.exec(text)
  const found = slash ?? bracket ?? (at && !/^[a-z0-9_]+$/.test(at[2] ?? '') ? at : null)
  if (found?.[1] && found[2] && !foldWidth(found[2]).startsWith('@')) {
    const [first, second] = [found[1].trim(), found[2].trim()]
    const isSwapped = company.test(foldWidth(first)) && !company.test(foldWidth(second))
    // さん behind all of it: what stands between is part of the name, whatever it is.
    if (!isSwapped && honorific.test(second) && !honorific.test(first)) return whole
    return isSwapped ? { person: second, affiliation: first } : { person: first, affiliation: second }
  }
  if (blank?.[1] && blank[2] && honorific.test(blank[2])) {
    return { person: blank[2], affiliation: blank[1].replace(/の$/u, '') }
  }
  return whole
}

/** Short, without a particle or the end of a sentence; Latin words with capitals, or one word as handles are. */
function isNameLike(name: string): boolean {
  const folded = foldWidth(name)
  if (folded.length > 40 || !/\p{L}/u.test(folded) || /[。!?「」:;<>=#[\]{}"]/u.test(folded)) return false
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(folded)) {
    return folded.length <= 16 && !/[をはがでにへもの]/u.test(folded)
  }
  const words = folded.split(/\s+/u)
  return words.length === 1 ? /^[\w.'-]{2,}$/u.test(folded) : words.length <= 4 && words.every(isCapitalised)
}

const isCapitalised = (word: string) => /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|di|da|bin|al)$/u.test(word)
