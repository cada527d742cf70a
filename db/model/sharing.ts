import { z } from 'zod'
import { TalkId } from './ids.ts'

/**
 * What of a list's talks goes out beside their titles, events and links. Private talks never do, whatever is chosen.
 */
export const ShareChoice = z.strictObject({
  /** Why read it, of talks and links. What a heading says about its part belongs to the heading. */
  why: z.boolean(),
  speakers: z.boolean(),
  tags: z.boolean(),
  marks: z.boolean(),
  notes: z.boolean(),
  photos: z.boolean(),
  /** Its cover. It is there to be seen: also where a list remembers a choice from before there were any. */
  cover: z.boolean().default(true),
})
export type ShareChoice = z.output<typeof ShareChoice>

/** Until somebody has chosen: what was written for others goes out, what was written for oneself stays at home. */
export const usualChoice: ShareChoice = {
  why: true,
  speakers: true,
  tags: true,
  marks: false,
  notes: false,
  photos: false,
  cover: true,
}

/** All that the list holds. What is private stays at home all the same. */
export const everything: ShareChoice = {
  why: true,
  speakers: true,
  tags: true,
  marks: true,
  notes: true,
  photos: true,
  cover: true,
}

const Named = z.strictObject({ id: TalkId, title: z.string() })

/** What a list would take along, and what stays: told before it leaves. */
export const Outgoing = z.strictObject({
  /** The one asked about, else the one that the list remembers. */
  choice: ShareChoice,
  /** Each talk that goes out, with what could go with it. */
  talks: z.array(
    Named.extend({
      hasWhy: z.boolean(),
      hasNote: z.boolean(),
      marks: z.int(),
      photos: z.int(),
      links: z.int(),
    }),
  ),
  /** Names and tags that could go, each once. */
  speakers: z.array(z.string()),
  tags: z.array(z.string()),
  /** How much goes with the choice as it is. */
  counts: z.strictObject({
    talks: z.int(),
    links: z.int(),
    headings: z.int(),
    whys: z.int(),
    speakers: z.int(),
    tags: z.int(),
    marks: z.int(),
    notes: z.int(),
    photos: z.int(),
    covers: z.int().max(1),
  }),
  /** Private talks of the list: they and all that is theirs stay. */
  stays: z.array(Named),
  /** Private links of the list, which belong to a private talk. */
  staysLinks: z.int(),
})
export type Outgoing = z.output<typeof Outgoing>
