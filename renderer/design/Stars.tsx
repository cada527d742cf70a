import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'
import { Icon } from './Icon.tsx'

interface StarsProps {
  readonly label: string
  /** 0 to 5. */
  readonly stars: number
  readonly onChange: (stars: number) => void
  readonly wordsOf: (stars: number) => string
}

const places = [1, 2, 3, 4, 5] as const

/** One to five stars; pressing the last one that shines takes them all away. */
export function Stars({ label, stars, onChange, wordsOf }: StarsProps) {
  return (
    <Toolbar className="stars" aria-label={label}>
      {places.map((place) => (
        <ToggleButton
          key={place}
          className="star"
          aria-label={wordsOf(place)}
          isSelected={place <= stars}
          onChange={() => onChange(place === stars ? 0 : place)}
        >
          <Icon name="star" />
        </ToggleButton>
      ))}
    </Toolbar>
  )
}
