import { elapsedTime, markSigns } from '../model.ts'
import type { ShownEvent, ShownList, ShownTalk } from './answers.ts'
import { block, quiet, talkFacts, talkLine } from './rows.ts'
import type { Say } from './words.ts'

export function printTalk(talk: ShownTalk, say: Say): string {
  const speakers = talk.speakers.map(({ printed }) => printed)
  const marks = talk.marks.map(({ kind, elapsedSeconds, text }) =>
    [markSigns[kind], text, ...(elapsedSeconds === null ? [] : [quiet(elapsedTime(elapsedSeconds))])].join(
      ' ',
    ),
  )
  return [
    `${talk.title}\n${quiet(talkFacts({ ...talk, speakers }, say))}\n${quiet(talk.id)}`,
    block(say.tags, talk.tags.length === 0 ? [] : [talk.tags.map(({ path }) => path).join(say.comma)]),
    block(
      say.links,
      talk.links.map(({ title, url }) => (title === '' ? url : `${title}  ${url}`)),
    ),
    block(say.marks, marks),
    block(say.note, talk.note === '' ? [] : talk.note.split('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

export function printEvent(event: ShownEvent, say: Say): string {
  const facts = [event.startsOn && say.date(event.startsOn), event.venue, event.url].filter(
    (fact) => fact !== null,
  )
  return [
    [event.title, quiet(facts.join(' · ')), quiet(event.id)].filter((line) => line !== '').join('\n'),
    block(
      say.count.talks,
      event.talks.map((talk) => talkLine(talk, say)),
    ),
    block(
      say.links,
      event.links.map(({ title, url }) => (title === '' ? url : `${title}  ${url}`)),
    ),
    block(say.note, event.note === '' ? [] : event.note.split('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

export function printList({ title, introduction, query, id, items, found }: ShownList, say: Say): string {
  let number = 0
  const lines = items.map(({ kind, heading, talk, link, why }) => {
    if (kind === 'heading') return `\n${heading}`
    number += 1
    const name = talk?.title ?? (link ? `${link.title}  ${link.url}` : '—')
    const facts = talk === null ? [] : [quiet(talkFacts(talk, say))]
    return [`${number}. ${name}`, ...facts, ...(why === '' ? [] : [why])].join('\n   ')
  })
  const hits = found.map(({ talk }) => {
    number += 1
    return `${number}. ${talk.title}\n   ${quiet(talkFacts(talk, say))}`
  })
  const live = query === null ? [] : [`\n${say.live(query)}`, ...hits]
  const head = [title, ...(introduction === '' ? [] : [introduction]), quiet(id)].join('\n')
  return [head, ...lines, ...live].join('\n')
}
