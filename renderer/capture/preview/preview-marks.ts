import type { ExtraProps } from 'react-markdown'
import type { MarkKind } from '../../../db/model.ts'
import { markHead, markSigns } from '../../../db/model.ts'

type Element = NonNullable<ExtraProps['node']>
type Content = Element['children'][number]
type Parent = { children: Content[] }

/**
 * A rehype plugin that gives marks their look in the preview: the list item, its time and its sign become elements
 * with classes. It runs after the sanitiser, so a note can't write these elements itself.
 *
 * @param kindWords  what a screen reader says in place of the sign
 */
export function previewMarks(kindWords: (kind: MarkKind) => string) {
  return () => (tree: Parent) => markItems(tree, kindWords)
}

function markItems(parent: Parent, kindWords: (kind: MarkKind) => string): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'li') markItem(child, kindWords)
    markItems(child, kindWords)
  }
}

function markItem(item: Element, kindWords: (kind: MarkKind) => string): void {
  // Items with blank lines between them have their text in a paragraph.
  const first = item.children.find((child) => child.type === 'element' || /\S/u.test(textOf(child)))
  const holder = first?.type === 'element' && first.tagName === 'p' ? first : item
  const at = holder.children.findIndex((child) => child.type === 'text' && /\S/u.test(child.value))
  const text = textOf(holder.children[at])
  const head = at <= 1 ? markHead(text) : null
  if (!head) return
  const time = head.time ? [span('note-time', text.slice(head.time.from + 1, head.time.to - 1))] : []
  const sign = span('note-sign', markSigns[head.kind], { role: 'img', ariaLabel: kindWords(head.kind) })
  const rest: Content = { type: 'text', value: text.slice(head.textFrom) }
  holder.children.splice(at, 1, ...[...time, sign].flatMap((part): Content[] => [part, space]), rest)
  item.properties = { ...item.properties, className: ['note-mark'], dataKind: head.kind }
}

const space: Content = { type: 'text', value: ' ' }

const textOf = (content: Content | undefined) => (content?.type === 'text' ? content.value : '')

const span = (className: string, value: string, properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { ...properties, className: [className] },
  children: [{ type: 'text', value }],
})
