import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { blankEvent, blankTalk } from '../../db/import/blank-records.ts'
import { saveImported } from '../../db/import/save.ts'
import type { Library } from '../../db/library.ts'
import { openLibrary } from '../../db/library.ts'
import type { Imported, ImportedEvent, ImportedTalk } from '../../db/model.ts'
import { indexVersion } from '../../db/search/search-index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const talksPerEvent = 8
const eventsPerSave = 125

/** A library of so many talks in a folder of its own under `folder`, for a bench to do with as it likes. */
export function copyOfLibrary(talks: number, folder: string): string {
  const copy = join(folder, String(talks))
  cpSync(bigLibrary(talks), copy, { recursive: true })
  return copy
}

/**
 * The same on every machine. Made once (a minute for 100,000) and kept under `.setup/`; made anew after a change of
 * the schema or of the rules of the index.
 */
function bigLibrary(talks: number): string {
  const folder = `${root}.setup/bench/${talks}-talks-${digestOfRules()}`
  if (existsSync(folder)) return folder
  console.log(`  making a library of ${talks} talks, once …`)
  const unfinished = `${folder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const opened = openLibrary(unfinished, { access: 'write' })
  if (!opened.ok) throw new Error(`the library cannot be made: ${JSON.stringify(opened.failure)}`)
  fill(opened.value, talks)
  opened.value.close()
  renameSync(unfinished, folder)
  return folder
}

function fill(library: Library, talks: number): void {
  const events = Math.ceil(talks / talksPerEvent)
  for (let first = 0; first < events; first += eventsPerSave) {
    const numbers = range(first, Math.min(first + eventsPerSave, events))
    const saved = saveImported(library, imported(numbers.map((number) => anEvent(number, talks))))
    if (!saved.ok) throw new Error(`the library cannot be filled: ${JSON.stringify(saved.failure)}`)
  }
}

function imported(events: readonly ImportedEvent[]): Imported {
  return {
    format: 'bench',
    file: 'bench',
    encoding: 'utf-8',
    text: '',
    document: { title: null, titleLine: null, url: null, authors: [], publishedOn: null, fields: [] },
    events: [...events],
    talks: [],
    links: [],
    lists: [],
    records: null,
    notices: [],
    problems: [],
  }
}

function anEvent(number: number, talks: number): ImportedEvent {
  const pick = seeded(number)
  const series = pick(['ゆるSRE勉強会', 'SRE Lounge', '信頼性の集い', 'Observability Tokyo', '運用を語る夜'])
  const first = number * talksPerEvent
  return {
    ...blankEvent(`${series} #${number + 1}`),
    series,
    number: number + 1,
    startsOn: { year: 2012 + (number % 14), month: 1 + (number % 12), day: 1 + (number % 28) },
    note: sentences(pick, 3),
    talks: range(first, Math.min(first + talksPerEvent, talks)).map(aTalk),
  }
}

function aTalk(number: number): ImportedTalk {
  const pick = seeded(number + 1_000_000)
  const speaker = `${pick(familyNames)}${pick(givenNames)}`
  return {
    ...blankTalk(`${pick(subjects)}${pick(acts)} (${number + 1})`),
    speakers: [{ name: speaker, printed: `${speaker}さん`, affiliation: null, handle: null }],
    kind: pick(['talk', 'lightning talk', 'talk', 'keynote']),
    minutes: pick([5, 10, 20, 40]),
    note: sentences(pick, 6),
    tags: [pick(tags), pick(tags)].filter((tag, position, all) => all.indexOf(tag) === position),
  }
}

const familyNames = [
  '佐藤',
  '鈴木',
  '髙橋',
  '田中',
  '伊藤',
  '渡辺',
  '山本',
  '中村',
  '小林',
  '加藤',
  '吉田',
  '山田',
]
const givenNames = [
  '翔',
  '葵',
  '蓮',
  '陽菜',
  '湊',
  '凛',
  '樹',
  '結衣',
  '大和',
  '美咲',
  '拓海',
  '七海',
  '健',
  '恵',
]
const subjects = [
  'SLO',
  'ポストモーテム',
  'オンコール',
  'Kubernetes',
  'k6 による負荷試験',
  '監視',
  'カオスエンジニアリング',
  'Terraform',
]
const acts = [
  'の始め方',
  'を見直した話',
  'で学んだこと',
  ' in Production',
  'の失敗談',
  'を三年続けて',
  'と組織',
  'を捨てた',
]
const tags = [
  'slo',
  'culture/postmortem',
  'on-call',
  'kubernetes',
  'observability',
  'load-testing',
  'toil',
  'incident',
]
const phrases = [
  '信頼性は会話です。',
  'エラーバジェットを使い切ったら機能開発を止める、という合意形成が先にある。',
  'アラートの数は半分に、気づきの数は倍になった。',
  'We measured the p99 of every request for a quarter.',
  '障害は必ず起きるので、起きたあとに何をするかを決めておく。',
  'ダッシュボードは誰も見ていなかった。',
  'The runbook was out of date, so nobody trusted it.',
  '書いて終わりにしない。読まれて初めて意味がある。',
]

type Pick = <T>(from: readonly T[]) => T

/** Chooses by a linear congruential generator (Numerical Recipes' constants): the same choices for a number. */
function seeded(seed: number): Pick {
  let state = (seed * 2_654_435_761) % 4_294_967_296
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const chosen = from[Math.floor((state / 4_294_967_296) * from.length)]
    if (chosen === undefined) throw new Error('nothing to choose from')
    return chosen
  }
}

function sentences(pick: Pick, count: number): string {
  return range(0, count)
    .map(() => `- ${pick(phrases)}`)
    .join('\n')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, position) => from + position)
}

function digestOfRules(): string {
  const folder = `${root}db/schema/`
  const hash = createHash('sha256').update(String(indexVersion))
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(`${folder}${name}`))
  return hash.digest('hex').slice(0, 8)
}
