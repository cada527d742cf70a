/** A title for each line that has something to read in it, without the bullet or number that a programme gives it. */
export const titlesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/u)
    .map((line) =>
      line.replace(/^\s*(?:[-*・•]\s+|[-*・•](?=[^\s\d])|[0-9０-９]{1,2}[.)．）]\s*)/u, '').trim(),
    )
    .filter((title) => title !== '')
