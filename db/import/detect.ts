import type { Format } from './format.ts'
import { sampleLength } from './format.ts'
import { formats } from './formats.ts'
import { isHtmlPage } from './html-page.ts'

/** The first format that knows the content. */
export function detect(text: string, name: string): Format | null {
  const sample = text.slice(0, sampleLength)
  const found = formats.find((format) => format.detect(sample, name)) ?? null
  return found !== null && isOfWords(found) && foreignFormat(sample) !== null ? null : found
}

/** Formats that would take any text, also data that only a machine reads. */
const isOfWords = ({ name }: Format) => ['markdown', 'report', 'text'].includes(name)

/** What a text plainly is when it is nothing that can be read here: data, not words. */
export function foreignFormat(sample: string): string | null {
  const start = sample.trimStart()
  if (/^(?:<\?xml|<(?:rss|feed|opml|en-export|schedule|rdf:RDF)[\s>])/iu.test(start) && !isHtmlPage(sample))
    return 'xml'
  if (/^BEGIN:(?:VCALENDAR|VEVENT|VCARD)/iu.test(start)) return 'icalendar'
  if (/^@(?:article|book|inproceedings|misc|online|comment|string)\s*\{/iu.test(start)) return 'bibtex'
  // Hugo's front matter is a JSON object too, with a text behind it.
  const isObject = /^\{\s*(?:"|\})/u.test(start) && !/\n\}[ \t]*\r?\n\s*\S/u.test(sample)
  return isObject ||
    (/^\[\s*(?:[[{"\d\]]|true|false|null)/u.test(start) && !/^\[[^\]\n]*\]\(|^\[[ x]\]/u.test(start))
    ? 'json'
    : null
}
