/** What the keys and the menu ask of the talk mode that is on the screen. */
export interface TalkModeActs {
  /** To the talk that runs now. */
  readonly goToNow: () => void
  /** To the next talk, or the one before. */
  readonly step: (by: 1 | -1) => void
  readonly toggleClock: () => void
  /** The talk began a minute earlier than the clock says. */
  readonly beganEarlier: () => void
  readonly stillTalking: () => void
  /** Takes ten seconds off the mark that is being written. */
  readonly takeSecondsOff: () => void
}

let onScreen: TalkModeActs | null = null

/** Talk mode says what it can do, until it takes itself off by what is returned. */
export function joinTalkMode(acts: TalkModeActs): () => void {
  onScreen = acts
  return () => {
    if (onScreen === acts) onScreen = null
  }
}

/** Does it on the talk mode that is on the screen; nothing anywhere else. */
export const inTalkMode = (act: (acts: TalkModeActs) => void) => () => {
  if (onScreen) act(onScreen)
}
