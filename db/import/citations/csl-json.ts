import { z } from 'zod'
import type { Imported } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { readJsonFile } from '../programmes/json-file.ts'
import { jsonKeys } from '../programmes/json-outline.ts'
import type { Source } from '../source.ts'
import { fileStem } from '../source.ts'
import { itemOfCitation } from './citation.ts'

const types =
  'article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(?:-dictionary|-encyclopedia)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage'
const typed = new RegExp(`"type"\\s{0,10}:\\s{0,10}"(?:${types})"`, 'u')

/** Records with an id, one of the types of CSL and a field that nothing else calls so. */
function isCslJson(sample: string): boolean {
  const keys = jsonKeys(sample)
  const has = (at: string) =>
    keys.has(`${at}/type`) &&
    keys.has(`${at}/id`) &&
    ['issued', 'author', 'container-title', 'URL', 'DOI', 'title'].some((name) => keys.has(`${at}/${name}`))
  return typed.test(sample) && ['/*', '', '/items/*'].some(has)
}

const Items = z.union([
  z.array(z.unknown()),
  z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
])

/**
 * Reads a bibliography as Zotero and its like write it: a list of records, one record, or an object with `items`. It
 * becomes one reading list with the file's name, each record a reading with its authors (`citation.ts`).
 */
const readCslJson = (source: Source, format: string): Imported =>
  readJsonFile(source, format, ({ root, read, at }) => {
    const inList = Items.safeParse(root).data
    const prefix = inList === undefined ? null : Array.isArray(root) ? '' : '/items'
    const items = (inList ?? [root]).flatMap(
      (value, n) => itemOfCitation(value, [], read, at(prefix === null ? '' : `${prefix}/${n}`)) ?? [],
    )
    return items.length === 0
      ? {}
      : { lists: [{ key: null, title: fileStem(source.file), introduction: '', items }] }
  })

export const cslJson: Format = {
  name: 'csl-json',
  extensions: ['json'],
  detect: isCslJson,
  read: readCslJson,
  limitBytes: 50 * megabyte,
}
