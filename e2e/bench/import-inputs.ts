/** What the bench writes into a folder before it is imported: path → the pieces of the file, one after the other. */
export interface Input {
  readonly files: () => Iterable<readonly [path: string, pieces: Iterable<string>]>
  /** Whether it is saved too, or only read. */
  readonly isSaved: boolean
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const words = '信頼性は会話です。エラーバジェットは、だれと何を約束するかの話でした。The pager rang twice. '

function* pieces(head: string, count: number, record: (number: number) => string, tail: string) {
  yield head
  for (let number = 0; number < count; number += 1) yield record(number)
  yield tail
}

const oneFile = (
  name: string,
  head: string,
  count: number,
  record: (number: number) => string,
  tail = '',
): Input => ({ isSaved: false, files: () => [[name, pieces(head, count, record, tail)]] })

/** A conference of a hundred talks, as rubyevents.org keeps it. */
const conference = (number: number) =>
  range(100)
    .map(
      (talk) => `- id: "talk-${number}-${talk}"
  title: "Talk ${number}.${talk}: 信頼性の話"
  raw_title: "Talk ${number}.${talk}"
  event_name: "Kaigi ${number}"
  date: "20${String(10 + (number % 15))}-05-${String(10 + (talk % 3))}"
  language: "japanese"
  video_provider: "youtube"
  video_id: "v${number}x${talk}"
  slides_url: "https://speakerdeck.com/u${number}/t${talk}"
  description: |-
    ${words.repeat(5)}
  speakers:
    - Speaker ${(number * 31 + talk) % 4000}
`,
    )
    .join('')

export const inputs: Readonly<Record<string, Input>> = {
  rubyevents: {
    isSaved: true,
    files: () =>
      range(100).map((number) => [`kaigi/kaigi-${number}/videos.yml`, [conference(number)]] as const),
  },
  markdown: {
    isSaved: false,
    files: () =>
      range(2000).map(
        (number) =>
          [
            `${number}.md`,
            [`---\ntitle: 記事 ${number}\ntags: [sre, slo]\n---\n\n## 節\n\n${words.repeat(20)}\n`],
          ] as const,
      ),
  },
  bookmarks: oneFile(
    'bookmarks.html',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n',
    20_000,
    (n) =>
      `<DT><A HREF="https://example.com/${n}" ADD_DATE="16970000${n % 100}" TAGS="sre">頁 ${n}</A>\n<DD>${words}\n`,
    '</DL><p>\n',
  ),
  raindrop: oneFile(
    'raindrop.csv',
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n',
    20_000,
    (n) =>
      `${n},頁 ${n},,"${words}",https://example.com/${n},SRE,"sre, slo",2023-10-20T10:00:00.000Z,,,false\n`,
  ),
  icalendar: oneFile(
    'calendar.ics',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    10_000,
    (n) =>
      `BEGIN:VEVENT\r\nUID:${n}@example.com\r\nDTSTART:20${String(10 + (n % 15))}0520T100000Z\r\nSUMMARY:勉強会 #${n}\r\nDESCRIPTION:${'a'.repeat(60)}\r\n ${'b'.repeat(60)}\r\nEND:VEVENT\r\n`,
    'END:VCALENDAR\r\n',
  ),
  bibtex: oneFile(
    'references.bib',
    '',
    2000,
    (n) =>
      `@misc{k${n}, title = {Paper ${n}}, author = {Doe, Jane}, year = 2020, url = {https://example.com/${n}}}\n`,
  ),
  'awesome list': oneFile(
    'awesome.md',
    '# Awesome SRE\n\n## 本\n\n',
    20_000,
    (n) => `- [頁 ${n}](https://example.com/${n}) - ${words}\n`,
  ),
  evernote: {
    isSaved: true,
    files: () => [
      [
        'notes.enex',
        pieces(
          '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export2.dtd">\n<en-export>\n',
          300,
          (n) =>
            `<note><title>Note ${n}</title><content><![CDATA[<?xml version="1.0"?><en-note><div>${words} ${n}</div></en-note>]]></content><created>20231020T100000Z</created><resource><data encoding="base64">\n${picture(n)}</data><mime>image/png</mime><resource-attributes><file-name>${n}.png</file-name></resource-attributes></resource></note>\n`,
          '</en-export>\n',
        ),
      ],
    ],
  },
}

/** A megabyte that begins as a picture does, in lines as Evernote writes them. */
function picture(number: number): string {
  const bytes = Buffer.alloc(739_200, number)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return bytes.toString('base64').replaceAll(/.{76}/g, '$&\n')
}
