// Windows refuses more than Linux and macOS do, so its rules hold everywhere: learn.microsoft.com, "Naming Files".
// A file called `con.md` is the console there, and U+202E would show `gpj.exe` as `exe.jpg`.
const forbidden = /[\p{Cc}\p{Cf}<>:"/\\|?*\u2028\u2029]+/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu
// Most file systems take 255 bytes; the rest is room for an extension and a number.
const longestBytes = 200

/**
 * A name for the file of something called `title`, fit for every file system.
 *
 * @param extension  without a dot
 * @returns e.g. `SRE を始めた人へ.md`; `list.md` where nothing of the title can stay
 */
export function fileNameOf(title: string, extension: string): string {
  const cleaned = title.normalize('NFC').replace(forbidden, ' ').replace(/\s+/gu, ' ')
  const stem = shortened(cleaned).replace(/^[.\s]+|[.\s]+$/gu, '')
  return `${stem === '' ? 'list' : reserved.test(stem) ? `${stem}_` : stem}.${extension}`
}

function shortened(text: string): string {
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > longestBytes) break
    kept += segment
  }
  return kept
}
