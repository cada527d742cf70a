import { z } from 'zod'

/**
 * What a test asks of main: the things that no page can see or answer. The same on Electron and on the stand-in.
 * One JSON value a line, each answered by one.
 */
export const Question = z.discriminatedUnion('ask', [
  /** The next dialog is answered with this path, or cancelled. */
  z.strictObject({ ask: z.literal('answer dialog'), path: z.string().nullable() }),
  /** The links given to the system so far. */
  z.strictObject({ ask: z.literal('opened links') }),
  /** Clicks the entry that is reached by these labels; answers whether there is one. */
  z.strictObject({ ask: z.literal('choose'), labels: z.array(z.string()).min(1) }),
  /** The same for the menu of the item in the system's tray. */
  z.strictObject({ ask: z.literal('choose in tray'), labels: z.array(z.string()).min(1) }),
  /** Presses keys that were asked of the whole system; answers whether anybody holds them. */
  z.strictObject({ ask: z.literal('press'), keys: z.string() }),
  /** Another program holds these keys from now on. */
  z.strictObject({ ask: z.literal('take keys'), keys: z.string() }),
  /** Answers to these calls are held back from now on; those that were held back until now go to their windows. */
  z.strictObject({ ask: z.literal('hold answers'), to: z.array(z.string()) }),
  /** Gives the first window this outer size. */
  z.strictObject({ ask: z.literal('resize'), width: z.int(), height: z.int() }),
])
export type Question = z.output<typeof Question>

/** The socket's name for a user-data folder: a file, or on Windows a pipe. */
export const channelPath = (userData: string, platform: NodeJS.Platform): string =>
  platform === 'win32'
    ? `\\\\.\\pipe\\talkshelf-${userData.replaceAll(/\W+/g, '-')}`
    : `${userData}/test.sock`
