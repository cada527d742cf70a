/**
 * Writes a page of Org mode in Markdown, line by line: headings, links, code and bold. What else Org knows stays as
 * typed. The syntax: https://orgmode.org/worg/org-syntax.html
 */
export function orgToMarkdown(texts: readonly string[]): string[] {
  let isInBlock = false
  return texts.map((text) => {
    const block = /^\s*#\+(BEGIN|END)_(\w{1,20})\s?(\S{0,30})/iu.exec(text)
    if (block && /^(?:SRC|EXAMPLE|QUERY|EXPORT)$/iu.test(block[2] ?? '')) {
      const isBegin = block[1]?.toUpperCase() === 'BEGIN'
      if (isBegin === isInBlock) return text
      isInBlock = isBegin
      return isBegin ? `\`\`\`${block[3] || (block[2]?.toLowerCase() === 'query' ? 'query' : '')}` : '```'
    }
    return isInBlock ? text : inline(text)
  })
}

function inline(text: string): string {
  const heading = /^(\*{1,20}) (.*)$/u.exec(text)
  const words = (heading?.[2] ?? text).replaceAll(
    /\[\[([^[\]]{1,2000})\]\[([^[\]]{1,500})\]\]/gu,
    (_all, target: string, shown: string) =>
      `[${shown}](${target.replaceAll('(', '%28').replaceAll(')', '%29')})`,
  )
  return heading ? `${'#'.repeat(Math.min(6, heading[1]?.length ?? 1))} ${words}` : words
}
