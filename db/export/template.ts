import Mustache from 'mustache'

/** What a template is filled with: values that are spelt for their format already, so that none can be left unescaped. */
export type View = { readonly [name: string]: ViewValue }
type ViewValue = string | number | boolean | View | readonly View[] | (() => Wrap)
/** Of a section that does something with what it holds, e.g. puts it into a list item. */
type Wrap = (text: string, render: (text: string) => string) => string

/** Fills a template (mustache.github.io/mustache.5.html). A broken one throws; see `templateProblem`. */
export const filled = (template: string, view: View): string =>
  Mustache.render(template, view, {}, { escape: String })

export interface TemplateProblem {
  /** From 1. */
  readonly line: number
  readonly reason: string
}

/**
 * What is wrong with somebody's template, or `null`: a section that does not end, or a name that the built-in
 * template does not have and that would silently be nothing.
 */
export function templateProblem(template: string, builtIn: string): TemplateProblem | null {
  try {
    const known = new Set(namesIn(Mustache.parse(builtIn)).map(([name]) => name))
    const unknown = namesIn(Mustache.parse(template)).find(([name]) => !known.has(name))
    return unknown === undefined ? null : { line: lineOf(template, unknown[1]), reason: `{{${unknown[0]}}}` }
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem
    return {
      line: lineOf(template, placeOf(problem.message, template)),
      reason: problem.message.replace(/ at \d+$/u, ''),
    }
  }
}

/**
 * Where a template breaks. The library says so in words, `Unclosed section "items" at 120`, and of what does not end
 * it names the end of the file, where nobody has written anything wrong.
 */
function placeOf(message: string, template: string): number {
  const section = /^Unclosed section "(?<name>[^"]*)"/u.exec(message)?.groups?.name
  if (section !== undefined) {
    const opened = [...template.matchAll(/\{\{\s*[#^]\s*(?<name>[^\s}]*)/gu)].filter(
      ({ groups }) => groups?.name === section,
    )
    return opened.at(-1)?.index ?? 0
  }
  if (message.startsWith('Unclosed tag')) return Math.max(0, template.lastIndexOf('{{'))
  return Number(/ at (\d+)$/u.exec(message)?.[1] ?? 0)
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

type Token = ReturnType<typeof Mustache.parse>[number]

/** Each name that a template uses, and where; a comment and a text are none. */
function namesIn(tokens: readonly Token[]): [name: string, offset: number][] {
  return tokens.flatMap(([kind, value, start, , inside]) => {
    if (kind === 'text' || kind === '!' || kind === '=') return []
    const below = Array.isArray(inside) ? namesIn(inside) : []
    // Partials are files beside a template, and there are none.
    const name = kind === '>' ? `> ${value}` : String(value)
    return [[name, start], ...below]
  })
}
