import remarkGfm from 'remark-gfm'
import type { Preset, Processor } from 'unified'

/**
 * GitHub's Markdown. micromark would look for an address of mail at every word, back to the paragraph's begin where a
 * bracket stands open; mdast finds them in the finished text anyway.
 */
export const gfm: Preset = { plugins: [remarkGfm, withoutMailInTokens] }

function withoutMailInTokens(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['emailAutolink'] } }]
}
