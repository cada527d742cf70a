import { passageTree, textOf } from '../html-tree.ts'

/** A title as connpass escapes it, once: `&amp;`, `&nbsp;`. Anything that looks like a tag stays as typed. */
export function decodedOnce(title: string): string {
  if (!/&(?:#\w{1,8}|\w{2,10});/u.test(title)) return title
  return title.replaceAll(/&(?:#\w{1,8}|\w{2,10});/gu, (entity) =>
    textOf(passageTree(entity)).replaceAll('\u00a0', ' '),
  )
}
