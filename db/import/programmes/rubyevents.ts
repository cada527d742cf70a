import { z } from 'zod'
import type { Imported } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Source } from '../source.ts'
import { readEvent } from './rubyevents-event.ts'
import { readSchedule } from './rubyevents-schedule.ts'
import { readVideos } from './rubyevents-videos.ts'
import type { YamlFile } from './yaml-file.ts'
import { readYamlFile } from './yaml-file.ts'

/** The data set of rubyevents.org: `videos.yml` with talks, `event.yml`, `schedule.yml` and `series.yml`. */
export const rubyevents: Format = {
  name: 'rubyevents',
  extensions: ['yml', 'yaml'],
  detect: isRubyevents,
  read: (source: Source, format: string): Imported =>
    readYamlFile(source, format, (file) => readFile(file, source)),
  limitBytes: 50 * megabyte,
}

function isRubyevents(sample: string, name: string): boolean {
  if (/^[ \t]*(?:\{|<)/u.test(sample)) return false
  const isVideos =
    /^- (?:id|title|raw_title):/mu.test(sample) && /^ {2,6}(?:video_provider|video_id):/mu.test(sample)
  const isSchedule = /^days:/mu.test(sample) && /^ {4,6}grid:/mu.test(sample)
  const isEvent =
    /^(?:start_date|frequency|youtube_channels|banner_background):/mu.test(sample) &&
    /^kind:/mu.test(sample) &&
    /^(?:title|name):/mu.test(sample)
  // A list without anything in it says nothing; its name does.
  const isEmpty =
    /^(?:\s*#[^\n]*\n|---\s*\n|\s*\n)*\[\s*\]\s*$/u.test(sample) && /(?:^|\/)videos\.ya?ml$/u.test(name)
  return isVideos || isSchedule || isEvent || isEmpty
}

function readFile(file: YamlFile, source: Source): Partial<Imported> {
  const { root } = file
  if (Array.isArray(root)) return readVideos(root, file)
  if (z.object({ days: z.unknown() }).safeParse(root).success) return readSchedule(file)
  return readEvent(file, source)
}
