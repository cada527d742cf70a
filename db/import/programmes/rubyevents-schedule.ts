import { z } from 'zod'
import type { Imported } from '../../model.ts'
import { isBreak } from './breaks.ts'
import { list, text, unread } from './field-reader.ts'
import type { YamlFile } from './yaml-file.ts'

const Schedule = z.object({ days: list, tracks: unread })
const Day = z.object({ name: text, date: text, grid: list })
const Slot = z.object({ start_time: text, end_time: text, slots: text, items: list, description: text })
const Item = z.union([
  z.string(),
  z.object({ title: text, description: text }).transform(({ title }) => title),
])

/** A schedule names no event and few talks: its slots are filled from `videos.yml`. What it names itself is told. */
export function readSchedule({ root, read, at }: YamlFile): Partial<Imported> {
  const schedule = read.record(Schedule, root, at([]))
  for (const [number, value] of (schedule?.days ?? []).entries()) {
    const day = read.record(Day, value, at(['days', number]))
    for (const [index, slot] of (day?.grid ?? []).entries()) {
      const path = ['days', number, 'grid', index]
      const given = read.record(Slot, slot, at(path))
      if (given === null) continue
      const titles = given.items
        .map((item) => Item.safeParse(item).data ?? '')
        .filter((title) => title !== '')
      const what = titles.length > 0 ? titles.join(', ') : 'videos.yml'
      const times = `${day?.date ?? ''} ${given.start_time}-${given.end_time}`
      read.problem('record left out', at(path), isBreak(what) ? null : 'items', `${times} ${what}`)
    }
  }
  return {}
}
