import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { EventId, TalkId } from './ids.ts'
import { Imported, LocalTime } from './import.ts'
import { TalkKind } from './records.ts'

// A programme that comes again, against the event that the library has of it.

/** One fact that the programme tells otherwise than the library holds it; times as the clock at the venue shows them. */
export const ProgrammeFact = z.discriminatedUnion('field', [
  z.strictObject({
    field: z.enum(['title', 'venue', 'url', 'hashtag']),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.strictObject({ field: z.literal('speakers'), before: z.array(z.string()), after: z.array(z.string()) }),
  z.strictObject({
    field: z.enum(['startsAt', 'endsAt']),
    before: LocalTime.nullable(),
    after: LocalTime.nullable(),
  }),
  z.strictObject({
    field: z.literal('startsOn'),
    before: PartialDate.nullable(),
    after: PartialDate.nullable(),
  }),
  /** `place` counts from 1 among the talks that both know, where no times tell their order. */
  z.strictObject({
    field: z.enum(['minutes', 'place']),
    before: z.int().nullable(),
    after: z.int().nullable(),
  }),
  z.strictObject({ field: z.literal('kind'), before: TalkKind, after: TalkKind }),
])
export type ProgrammeFact = z.output<typeof ProgrammeFact>

/** Says all that is shown of the change: a yes to it holds for that and for nothing that came after. */
const id = z.string()

/** One thing that a programme has changed, for a person to say yes to. */
export const ProgrammeChange = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('event'), id, facts: z.array(ProgrammeFact) }),
  z.strictObject({
    is: z.literal('changed'),
    id,
    talkId: TalkId,
    /** As the library has it. */
    title: z.string(),
    hasNote: z.boolean(),
    facts: z.array(ProgrammeFact),
    /** The title of the talk with which it has exchanged its time. */
    swappedWith: z.string().nullable(),
  }),
  z.strictObject({
    is: z.literal('cancelled'),
    id,
    talkId: TalkId,
    title: z.string(),
    speakers: z.array(z.string()),
    startsAt: LocalTime.nullable(),
    hasNote: z.boolean(),
    /** Whether a programme told of it before; `false` for a talk that was entered by hand. */
    wasTold: z.boolean(),
  }),
  z.strictObject({
    is: z.literal('new'),
    id,
    /** Which of the programme's talks it is, from 0. */
    at: z.int().min(0),
    title: z.string(),
    speakers: z.array(z.string()),
    startsAt: LocalTime.nullable(),
    minutes: z.int().nullable(),
    kind: TalkKind,
  }),
])
export type ProgrammeChange = z.output<typeof ProgrammeChange>

/** How a programme stands to the library: of an event that is there already, what has changed since. */
export const ProgrammeComparison = z.strictObject({
  event: z.strictObject({ id: EventId, title: z.string() }).nullable(),
  changes: z.array(ProgrammeChange),
})
export type ProgrammeComparison = z.output<typeof ProgrammeComparison>

/** What was read of a text from which an event shall be made. */
export const ProgrammeRead = z.strictObject({
  imported: Imported,
  /** `false` where the text is no programme: its first line is the event's title, the rest its note. */
  isRecognised: z.boolean(),
})
export type ProgrammeRead = z.output<typeof ProgrammeRead>
