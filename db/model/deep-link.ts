import { z } from 'zod'

/**
 * The addresses of Talkshelf's own records, `talkshelf://talk/0190…`: what other programs keep and hand back to us.
 * Whoever makes a page can make such a link, so nothing but a kind and an id is ever read out of one.
 */
export const DeepLink = z.strictObject({ kind: z.enum(['talk', 'event', 'list']), id: z.uuidv7() })
export type DeepLink = z.output<typeof DeepLink>

// The id has the form of any UUID here; which ones are ours, the schema says.
const pattern = /^talkshelf:\/\/(talk|event|list)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** The link to a record. */
export const deepLink = ({ kind, id }: DeepLink): string => `talkshelf://${kind}/${id}`

/**
 * Reads a link. `null` for any other text: a further part of a path, a query, a fragment, an encoded character, a
 * space before or behind it. Systems and browsers may change the case of an address, so that is not looked at.
 */
export function readDeepLink(text: string): DeepLink | null {
  const [, kind, id] = pattern.exec(text) ?? []
  const read = DeepLink.safeParse({ kind: kind?.toLowerCase(), id: id?.toLowerCase() })
  return read.success ? read.data : null
}
