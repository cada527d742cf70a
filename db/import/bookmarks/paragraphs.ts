/** Texts that were kept apart, one below the other; empty ones are left out. */
export const paragraphs = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
