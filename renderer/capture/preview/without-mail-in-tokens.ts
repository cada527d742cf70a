import type { Processor } from 'unified'

/**
 * A remark plugin: micromark looks for an address of mail at every word, back to the paragraph's begin where a bracket
 * stands open, which takes seconds in a long note. mdast finds them in the finished text anyway.
 */
export function withoutMailInTokens(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['emailAutolink'] } }]
}
