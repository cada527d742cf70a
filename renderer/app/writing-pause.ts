/** Longer than between two letters of one word, shorter than anybody looks up. In milliseconds. */
const pause = 400

let writtenAt = Number.NEGATIVE_INFINITY

/** To be told of every letter that is written into a note. */
export function noteWritten(): void {
  writtenAt = performance.now()
}

/**
 * Settles as soon as nobody is in the middle of a line; at once where nobody writes. What can wait until then, such as
 * drawing anew what a save has changed, holds up no letter.
 */
export async function pauseInWriting(): Promise<void> {
  for (let left = untilPause(); left > 0; left = untilPause())
    await new Promise((resolve) => setTimeout(resolve, left))
}

const untilPause = () => writtenAt + pause - performance.now()
