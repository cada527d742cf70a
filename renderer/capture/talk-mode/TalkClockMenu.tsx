import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { TalkId } from '../../../db/model.ts'
import { elapsedSeconds, elapsedTime } from '../../../db/model.ts'
import { commands } from '../../app/commands.ts'
import { Menu } from '../../design/Menu.tsx'
import type { TalkModeActs } from './acts.ts'
import { useTalkClock } from './clocks.ts'
import { useNow } from './use-now.ts'

interface TalkClockMenuProps {
  readonly talkId: TalkId
  /** The slot on the programme. */
  readonly minutes: number | null
  readonly plannedUntil: string | null
  readonly acts: TalkModeActs
  readonly onBegan: (minutesAgo: number) => void
  /** The menu is closed, and the talk goes on. */
  readonly onClosed: () => void
}

/** How long the talk runs and how much is left; pressed, it says what can be done about that. */
export function TalkClockMenu({
  talkId,
  minutes,
  plannedUntil,
  acts,
  onBegan,
  onClosed,
}: TalkClockMenuProps) {
  const { t } = useTranslation('talkMode')
  const clock = useTalkClock(talkId)
  const isRunning = clock?.pausedAt === null
  const now = useNow(isRunning)
  const elapsed = elapsedSeconds(clock, now)
  const left = secondsLeft(elapsed, minutes, plannedUntil, now)
  const leftWords =
    left === null
      ? ''
      : left < 0
        ? t('over', { time: elapsedTime(-left) })
        : t('remaining', { time: elapsedTime(left) })

  return (
    <Menu
      label={t('clock')}
      onClosed={onClosed}
      entries={[
        {
          id: 'toggle',
          words: t(isRunning ? 'pause' : 'start'),
          chord: commands['talk clock'].chord,
          run: acts.toggleClock,
        },
        'line',
        { id: 'now', words: t('beganNow'), run: () => onBegan(0) },
        {
          id: 'earlier',
          words: t('beganEarlier'),
          chord: commands['began earlier'].chord,
          run: acts.beganEarlier,
        },
        ...[3, 5, 10].map((count) => ({
          id: `${count}`,
          words: t('beganAgo', { count }),
          run: () => onBegan(count),
        })),
        'line',
        {
          id: 'still',
          words: t('stillTalking'),
          chord: commands['still talking'].chord,
          run: acts.stillTalking,
        },
      ]}
    >
      <Button className="talk-clock" data-running={isRunning || undefined}>
        <span className="unseen">{t('elapsed')}</span>
        <time className="talk-clock-elapsed">{elapsedTime(elapsed ?? 0)}</time>
        <span className="talk-clock-left" data-over={(left !== null && left < 0) || undefined}>
          {clock === null ? t('waiting') : isRunning ? leftWords : t('paused')}
        </span>
      </Button>
    </Menu>
  )
}

/** Until the end of the slot, counted from when the talk really began; by the programme where no length is known. */
function secondsLeft(
  elapsed: number | null,
  minutes: number | null,
  plannedUntil: string | null,
  now: number,
): number | null {
  if (elapsed !== null && minutes !== null) return minutes * 60 - elapsed
  return plannedUntil === null ? null : Math.round((Date.parse(plannedUntil) - now) / 1000)
}
