import type { EventFields } from '../db/events/events.ts'
import { createEvent } from '../db/events/events.ts'
import { openLibrary } from '../db/library.ts'
import { addLink } from '../db/links/links.ts'
import type { Result } from '../db/model.ts'
import { createTalk } from '../db/talks/talks.ts'

interface TalkOfTonight {
  readonly title: string
  readonly speakers: readonly string[]
  readonly minutes: number
}

/** Three talks of fifteen minutes and five of five: an evening as they are. */
export const evening = [
  { title: '「SLO Review」今やるならこうする', speakers: ['chaspy'], minutes: 15 },
  { title: 'ポストモーテムの基礎知識と最新事例', speakers: ['清水'], minutes: 15 },
  { title: '失敗?それとも学び?', speakers: ['maru'], minutes: 15 },
  { title: '組織を創るカンリーSRE', speakers: ['井上'], minutes: 5 },
  { title: '設計という共通認識', speakers: ['鈴木'], minutes: 5 },
  { title: 'TerraformでもSQLスキーマを管理したい', speakers: ['kota65535'], minutes: 5 },
  { title: 'k6で負荷試験をやってみた話', speakers: ['山田'], minutes: 5 },
  { title: 'Kubernetesアップデートのツラミで気付いたデプロイ手順の歪み', speakers: ['逆井'], minutes: 5 },
] as const

interface Tonight {
  readonly titles?: readonly string[]
  /** Of the event, besides that it is today. */
  readonly event?: Omit<EventFields, 'title'>
}

/** A library in which this evening is today, with nothing written yet. */
export const tonight = ({ titles, event = {} }: Tonight = {}) => ({
  fill(folder: string): void {
    const library = must(openLibrary(folder, { access: 'write' }))
    const now = new Date()
    const startsOn = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
    const { id } = must(createEvent(library, { title: 'ゆるSRE勉強会 #2', startsOn, ...event }))
    const talks: readonly TalkOfTonight[] =
      titles?.map((title) => ({ title, speakers: [], minutes: 5 })) ?? evening
    for (const { title, speakers, minutes } of talks) {
      const talk = must(createTalk(library, { title, eventId: id, minutes, speakers, status: 'planned' }))
      if (title !== evening[0].title) continue
      const url = 'https://speakerdeck.com/example/slo-review'
      must(addLink(library, { owner: { kind: 'talk', id: talk.id }, url, title: '', kind: null }))
    }
    library.close()
  },
})

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the evening cannot be made: ${JSON.stringify(result.failure)}`)
  return result.value
}
