// Obsidian's way to keep a remark to oneself (help.obsidian.md, "Comments"). What stands in code is code, where `%%`
// begins a comment of Mermaid; so a span or a block of code is found first where it begins first.
const codeOrComment =
  /^[ \t]*(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\k<fence>[`~]*[ \t]*$|(?![\s\S]))|(?<ticks>`+)(?!`)[^\n]*?(?<!`)\k<ticks>(?!`)|%%[\s\S]*?%%/gmu

/** A text as it may leave: what stands between `%%` in it is for its writer alone. */
export const withoutComments = (markdown: string): string =>
  markdown.includes('%%')
    ? markdown.replaceAll(codeOrComment, (found) => (found.startsWith('%%') ? '' : found))
    : markdown
